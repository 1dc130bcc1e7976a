package org.dauys.opinion;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the votes on each two statements have to do with each other, in whole numbers: of the participants who voted on both,
 * how many there are, and the sums of their votes on the one, on the other, and of the products. Sums of whole numbers are
 * the same in any order, and a changed vote changes them by one row: that is why groups can be reckoned anew within a second.
 *
 * <p>Memory: 16 bytes for each two statements. Time: for each participant half the square of their votes. Immutable for whoever
 * holds one.
 */
public final class CrossCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Statements. Above, the matrix would outgrow the votes. */
    public static final int MOST_STATEMENTS = 2048;

    /** A row adds at most 2 to each of the four sums of 16 bits. */
    private static final int ROWS_IN_16_BITS = 32_767;

    private final int statements;
    private final int[] both;
    private final int[] products;
    private final int[] firsts;
    private final int[] seconds;

    private CrossCounts(int statements) {
        this.statements = statements;
        int pairs = statements * (statements + 1) / 2;
        both = new int[pairs];
        products = new int[pairs];
        firsts = new int[pairs];
        seconds = new int[pairs];
    }

    static CrossCounts of(Votes votes) {
        return of(
                votes,
                Math.clamp(
                        votes.participants() / 1024,
                        1,
                        Math.min(4, Runtime.getRuntime().availableProcessors())));
    }

    /**
     * The counts of some participants, by one thread; those of all are the {@link #plus sum} of their parts, however they were
     * shared out.
     *
     * @param votes on at most {@value #MOST_STATEMENTS} statements
     */
    public static CrossCounts ofPart(Votes votes) {
        return of(votes, 1);
    }

    private static CrossCounts of(Votes votes, int workers) {
        CrossCounts counts = new CrossCounts(votes.statements());
        // Whole numbers: how the rows are shared out makes no difference.
        IntStream.range(0, workers)
                .parallel()
                .forEach(w -> counts.add(votes, share(votes, w, workers), share(votes, w + 1, workers)));
        return counts;
    }

    /**
     * The counts of these participants and of others.
     *
     * @throws IllegalArgumentException for another number of statements
     */
    public CrossCounts plus(CrossCounts others) {
        if (others.statements != statements) {
            throw new IllegalArgumentException(statements + " statements, and others of " + others.statements);
        }
        CrossCounts sum = new CrossCounts(statements);
        Arrays.setAll(sum.both, pair -> both[pair] + others.both[pair]);
        Arrays.setAll(sum.products, pair -> products[pair] + others.products[pair]);
        Arrays.setAll(sum.firsts, pair -> firsts[pair] + others.firsts[pair]);
        Arrays.setAll(sum.seconds, pair -> seconds[pair] + others.seconds[pair]);
        return sum;
    }

    private static int share(Votes votes, int worker, int workers) {
        return (int) ((long) votes.participants() * worker / workers);
    }

    /** The place of a pair is this and the second statement, which is not below the first. */
    private int offset(int first) {
        return first * statements - first * (first + 1) / 2;
    }

    private void add(Votes votes, int from, int to) {
        long[] sums = new long[both.length];
        Row row = new Row(statements);
        int rows = 0;
        for (int p = from; p < to; p++) {
            row.add(votes, p, sums);
            if (++rows == ROWS_IN_16_BITS) {
                take(sums, 1);
                rows = 0;
            }
        }
        take(sums, 1);
    }

    /** A participant's votes, ready for pairing. Not for several threads. */
    private static final class Row {
        private final int[] offsets;
        private final int[] columns;
        private final byte[] values;

        /** By the vote on the first statement, what a pair adds for each vote of the row as the second. */
        private final long[][] added = new long[3][];

        Row(int statements) {
            offsets = new int[statements];
            for (int j = 0; j < statements; j++) {
                offsets[j] = j * statements - j * (j + 1) / 2;
            }
            columns = new int[statements];
            values = new byte[statements];
            Arrays.setAll(added, v -> new long[statements]);
        }

        void add(Votes votes, int participant, long[] sums) {
            int from = votes.starts[participant];
            int size = votes.starts[participant + 1] - from;
            for (int i = 0; i < size; i++) {
                columns[i] = votes.columns[from + i];
                values[i] = votes.values[from + i];
                long plain = 1L | 1L << 16 | 1L << 32 | (1L + values[i]) << 48;
                added[0][i] = plain - ((long) values[i] << 16) - (1L << 32);
                added[1][i] = plain;
                added[2][i] = plain + ((long) values[i] << 16) + (1L << 32);
            }
            for (int i = 0; i < size; i++) {
                pair(i, size, offsets[columns[i]], added[values[i] + 1], sums);
            }
        }

        private void pair(int first, int size, int offset, long[] with, long[] sums) {
            for (int k = first; k < size; k++) {
                sums[offset + columns[k]] += with[k];
            }
        }
    }

    private synchronized void take(long[] sums, int sign) {
        for (int i = 0; i < sums.length; i++) {
            long sum = sums[i];
            if (sum != 0) {
                int count = (int) (sum & 0xFFFF);
                both[i] += sign * count;
                products[i] += sign * ((int) (sum >>> 16 & 0xFFFF) - count);
                firsts[i] += sign * ((int) (sum >>> 32 & 0xFFFF) - count);
                seconds[i] += sign * ((int) (sum >>> 48) - count);
                sums[i] = 0;
            }
        }
    }

    /**
     * The counts after some participants' votes have changed.
     *
     * @param before the votes that these are the counts of
     * @param after as many statements
     * @param changed the participants whose rows differ, each once; they may be new
     */
    CrossCounts with(Votes before, Votes after, int[] changed) {
        CrossCounts counts = new CrossCounts(statements);
        System.arraycopy(both, 0, counts.both, 0, both.length);
        System.arraycopy(products, 0, counts.products, 0, both.length);
        System.arraycopy(firsts, 0, counts.firsts, 0, both.length);
        System.arraycopy(seconds, 0, counts.seconds, 0, both.length);
        long[] sums = new long[both.length];
        Row row = new Row(statements);
        for (int from = 0; from < changed.length; from += ROWS_IN_16_BITS) {
            int to = Math.min(changed.length, from + ROWS_IN_16_BITS);
            for (int i = from; i < to; i++) {
                if (changed[i] < before.participants()) {
                    row.add(before, changed[i], sums);
                }
            }
            counts.take(sums, -1);
            for (int i = from; i < to; i++) {
                row.add(after, changed[i], sums);
            }
            counts.take(sums, 1);
        }
        return counts;
    }

    /**
     * The products of the centred columns, a missing vote being the column's mean: statements × statements, by rows.
     *
     * @param kept the statements that count; rows and columns of others are 0
     */
    double[] products(double[] means, boolean[] kept) {
        double[] matrix = new double[statements * statements];
        for (int j = 0; j < statements; j++) {
            if (!kept[j]) {
                continue;
            }
            for (int k = j; k < statements; k++) {
                if (kept[k]) {
                    int pair = offset(j) + k;
                    double product = products[pair]
                            - means[k] * firsts[pair]
                            - means[j] * seconds[pair]
                            + means[j] * means[k] * both[pair];
                    matrix[j * statements + k] = product;
                    matrix[k * statements + j] = product;
                }
            }
        }
        return matrix;
    }
}
