package org.dauys.server.poll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.dauys.opinion.Votes;
import org.dauys.server.disclosure.CountsPeople;

/**
 * All votes on the published statements of a poll, as they are now and as they are in the results, at one moment. Participants are numbered by
 * their random ids, so never by who came first; statements in the order of their numbers. For no page.
 */
@CountsPeople
final class VoteTable {
    /** Stands where a vote is not in the results. */
    static final byte NONE = 2;

    private static final int FIRST_SIZE = 1024;

    private final List<Statement> statements;
    private final List<UUID> participants = new ArrayList<>();
    private int[] starts = new int[FIRST_SIZE];
    private char[] columns = new char[FIRST_SIZE];
    private byte[] now = new byte[FIRST_SIZE];
    private byte[] counted = new byte[FIRST_SIZE];
    private int size;

    VoteTable(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    List<Statement> statements() {
        return statements;
    }

    /**
     * Adds a vote; participants come one after the other. Statements mostly come in the order of their places, and are put into it.
     *
     * @param column the statement's place
     * @param known the vote in the results, or {@link #NONE}
     */
    void add(UUID participant, int column, int vote, int known) {
        if (participants.isEmpty() || !participants.getLast().equals(participant)) {
            participants.add(participant);
            if (participants.size() + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[participants.size() - 1] = size;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
            now = Arrays.copyOf(now, size * 2);
            counted = Arrays.copyOf(counted, size * 2);
        }
        int at = size++;
        for (; at > starts[participants.size() - 1] && columns[at - 1] > column; at--) {
            columns[at] = columns[at - 1];
            now[at] = now[at - 1];
            counted[at] = counted[at - 1];
        }
        columns[at] = (char) column;
        now[at] = (byte) vote;
        counted[at] = (byte) known;
        starts[participants.size()] = size;
    }

    int participants() {
        return participants.size();
    }

    /** How many said what to a statement, as it is now: agree, pass, disagree. */
    long[][] counts() {
        long[][] counts = new long[statements.size()][3];
        for (int i = 0; i < size; i++) {
            counts[columns[i]][1 - now[i]]++;
        }
        return counts;
    }

    /** A vote that comes into the results, or has changed since. */
    record Change(UUID participant, long statement, int vote) {}

    /** Takes all votes on these statements into the results; returns what changed by it. */
    List<Change> takeIn(IntPredicate columnsToTake) {
        List<Change> changes = new ArrayList<>();
        for (int p = 0; p < participants.size(); p++) {
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                if (counted[i] != now[i] && columnsToTake.test(columns[i])) {
                    counted[i] = now[i];
                    changes.add(new Change(
                            participants.get(p), statements.get(columns[i]).id(), now[i]));
                }
            }
        }
        return changes;
    }

    /**
     * The votes of the results.
     *
     * @param ids of participants, in the order of their numbers
     */
    record Counted(List<UUID> ids, Votes votes) {}

    /** The votes of the results on these statements, of all who gave one: whoever waits changes no number of anybody. */
    Counted counted(IntPredicate columnsToCount) {
        List<UUID> ids = new ArrayList<>();
        int[] from = new int[participants.size() + 1];
        char[] which = new char[size];
        byte[] said = new byte[size];
        int end = 0;
        for (int p = 0; p < participants.size(); p++) {
            int begin = end;
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                if (counted[i] != NONE && columnsToCount.test(columns[i])) {
                    which[end] = columns[i];
                    said[end++] = counted[i];
                }
            }
            if (end > begin) {
                ids.add(participants.get(p));
                from[ids.size()] = end;
            }
        }
        return new Counted(
                List.copyOf(ids),
                Votes.of(
                        statements.size(),
                        Arrays.copyOf(from, ids.size() + 1),
                        Arrays.copyOf(which, end),
                        Arrays.copyOf(said, end)));
    }
}
