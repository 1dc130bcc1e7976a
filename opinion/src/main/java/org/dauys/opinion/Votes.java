package org.dauys.opinion;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * Votes on statements, a row for each participant: three bytes a vote, two for the statement and one for what was said.
 *
 * <p>Participants and statements are numbers from 0. Results are the same whatever order votes came in; they would not be
 * if numbers were given by who came first, so a caller numbers identifiers in their own order ({@link VotesBuilder} keeps
 * the numbers that it is given).
 */
public final class Votes implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many statements there may be: their numbers take two bytes. */
    public static final int MOST_STATEMENTS = 1 << 16;

    private final int statements;
    final int[] starts;
    final char[] columns;
    final byte[] values;

    private Votes(int statements, int[] starts, char[] columns, byte[] values) {
        this.statements = statements;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /**
     * Votes from their three arrays, which are not copied and must not be changed any more.
     *
     * @param statements how many there are, 0 to {@link #MOST_STATEMENTS}
     * @param starts where each participant's votes begin in the other two, and where the last one's end: one more than there
     *     are participants
     * @param columns the statement of each vote; strictly rising within a participant
     * @param values 1 agrees, 0 passes, −1 disagrees
     * @throws IllegalArgumentException naming the first place where that is not so
     */
    public static Votes of(int statements, int[] starts, char[] columns, byte[] values) {
        require(statements >= 0 && statements <= MOST_STATEMENTS, "statements: " + statements);
        require(starts.length > 0 && starts[0] == 0, "the first participant's votes begin at 0");
        require(columns.length == values.length, "as many statements as votes");
        require(starts[starts.length - 1] == values.length, "the last participant's votes end at the end");
        for (int p = 0; p + 1 < starts.length; p++) {
            require(starts[p] <= starts[p + 1], "participant " + p + ": its votes end before they begin");
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                require(columns[i] < statements, "participant " + p + ": no statement " + (int) columns[i]);
                require(values[i] >= -1 && values[i] <= 1, "participant " + p + ": no vote " + values[i]);
                require(i == starts[p] || columns[i - 1] < columns[i], "participant " + p + ": statements must rise");
            }
        }
        return new Votes(statements, starts, columns, values);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** How many participants there are, those without a vote too. */
    public int participants() {
        return starts.length - 1;
    }

    /** How many statements there are, those without a vote too. */
    public int statements() {
        return statements;
    }

    /** How many votes there are. */
    public int size() {
        return values.length;
    }

    /** How many votes a participant gave. */
    public int size(int participant) {
        return starts[participant + 1] - starts[participant];
    }

    /** What a participant said to a statement: 1, 0 or −1; 2 where there is no vote. */
    public int value(int participant, int statement) {
        int found = Arrays.binarySearch(columns, starts[participant], starts[participant + 1], (char) statement);
        return found < 0 ? 2 : values[found];
    }

    /**
     * The rows of the participants {@code from} to {@code to} − 1, numbered from 0: for whoever shares them out.
     *
     * @throws IndexOutOfBoundsException if there are no such participants
     */
    public Votes part(int from, int to) {
        int[] some = Arrays.copyOfRange(starts, Objects.checkFromToIndex(from, to, participants()), to + 1);
        int first = some[0];
        Arrays.setAll(some, p -> some[p] - first);
        return new Votes(
                statements,
                some,
                Arrays.copyOfRange(columns, first, starts[to]),
                Arrays.copyOfRange(values, first, starts[to]));
    }

    /** These and later ones, which replace what the same participants had said to the same statements. */
    Votes with(Votes later) {
        int participants = Math.max(participants(), later.participants());
        int[] from = new int[participants + 1];
        char[] which = new char[size() + later.size()];
        byte[] said = new byte[which.length];
        int end = 0;
        for (int p = 0; p < participants; p++) {
            int old = p < participants() ? starts[p] : 0;
            int oldEnd = p < participants() ? starts[p + 1] : 0;
            if (p >= later.participants() || later.size(p) == 0) {
                System.arraycopy(columns, old, which, end, oldEnd - old);
                System.arraycopy(values, old, said, end, oldEnd - old);
                end += oldEnd - old;
            } else {
                int next = later.starts[p];
                int nextEnd = later.starts[p + 1];
                while (old < oldEnd || next < nextEnd) {
                    boolean keep = next == nextEnd || (old < oldEnd && columns[old] < later.columns[next]);
                    if (!keep && old < oldEnd && columns[old] == later.columns[next]) {
                        old++;
                    }
                    which[end] = keep ? columns[old] : later.columns[next];
                    said[end++] = keep ? values[old++] : later.values[next++];
                }
            }
            from[p + 1] = end;
        }
        return new Votes(
                Math.max(statements, later.statements),
                from,
                end == which.length ? which : Arrays.copyOf(which, end),
                end == said.length ? said : Arrays.copyOf(said, end));
    }

    /** The rows of some participants; one that is named twice is there twice. */
    Votes rows(int[] participants) {
        int[] from = new int[participants.length + 1];
        for (int i = 0; i < participants.length; i++) {
            from[i + 1] = from[i] + size(participants[i]);
        }
        char[] which = new char[from[participants.length]];
        byte[] said = new byte[which.length];
        for (int i = 0; i < participants.length; i++) {
            System.arraycopy(columns, starts[participants[i]], which, from[i], from[i + 1] - from[i]);
            System.arraycopy(values, starts[participants[i]], said, from[i], from[i + 1] - from[i]);
        }
        return new Votes(statements, from, which, said);
    }
}
