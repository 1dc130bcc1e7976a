package org.dauys.opinion;

import java.util.Arrays;

/** Gathers votes one by one; of two votes of a participant on a statement, the later one counts. Not for several threads. */
public final class VotesBuilder {
    private static final int FIRST_SIZE = 1024;

    private int[] participants = new int[FIRST_SIZE];
    private char[] statements = new char[FIRST_SIZE];
    private byte[] values = new byte[FIRST_SIZE];
    private int size;
    private int repeated;

    /**
     * One vote.
     *
     * @param participant from 0
     * @param statement from 0, below {@link Votes#MOST_STATEMENTS}
     * @param value 1 agrees, 0 passes, −1 disagrees
     * @throws IllegalArgumentException for other numbers
     */
    public VotesBuilder add(int participant, int statement, int value) {
        if (participant < 0 || statement < 0 || statement >= Votes.MOST_STATEMENTS || value < -1 || value > 1) {
            throw new IllegalArgumentException(
                    "participant " + participant + ", statement " + statement + ", vote " + value);
        }
        if (size == values.length) {
            int larger = size + (size >> 1);
            participants = Arrays.copyOf(participants, larger);
            statements = Arrays.copyOf(statements, larger);
            values = Arrays.copyOf(values, larger);
        }
        participants[size] = participant;
        statements[size] = (char) statement;
        values[size] = (byte) value;
        size++;
        return this;
    }

    /**
     * Gives participants and statements other numbers: a reader meets them in the order of a file, and numbers them by their
     * identifiers when it has seen all.
     *
     * @param participantNumbers the new number of each
     * @param statementNumbers likewise
     */
    public void renumber(int[] participantNumbers, int[] statementNumbers) {
        for (int i = 0; i < size; i++) {
            participants[i] = participantNumbers[participants[i]];
            statements[i] = (char) statementNumbers[statements[i]];
        }
    }

    /** How many votes the last {@link #build} left out because a later one replaced them. */
    public int repeated() {
        return repeated;
    }

    /**
     * The votes that were given.
     *
     * @param participantCount more than the highest participant's number
     * @param statementCount more than the highest statement's number
     * @throws IllegalArgumentException where a number is as high
     */
    public Votes build(int participantCount, int statementCount) {
        int[] ends = new int[participantCount + 1];
        for (int i = 0; i < size; i++) {
            if (participants[i] >= participantCount || statements[i] >= statementCount) {
                throw new IllegalArgumentException("participant " + participants[i] + ", statement "
                        + (int) statements[i] + ": there are " + participantCount + " and " + statementCount);
            }
            ends[participants[i] + 1]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        // The statement above, the place in between, the vote below: sorted, a later vote follows an earlier one.
        long[] keys = new long[size];
        int[] next = ends.clone();
        for (int i = 0; i < size; i++) {
            keys[next[participants[i]]++] = (long) statements[i] << 34 | (long) i << 2 | (values[i] + 1);
        }
        char[] columns = new char[size];
        byte[] said = new byte[size];
        int[] starts = new int[participantCount + 1];
        int kept = 0;
        for (int p = 0; p < participantCount; p++) {
            Arrays.sort(keys, ends[p], ends[p + 1]);
            for (int i = ends[p]; i < ends[p + 1]; i++) {
                char column = (char) (keys[i] >>> 34);
                if (kept > starts[p] && columns[kept - 1] == column) {
                    kept--;
                }
                columns[kept] = column;
                said[kept++] = (byte) ((keys[i] & 3) - 1);
            }
            starts[p + 1] = kept;
        }
        repeated = size - kept;
        return Votes.of(statementCount, starts, Arrays.copyOf(columns, kept), Arrays.copyOf(said, kept));
    }
}
