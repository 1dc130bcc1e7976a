package org.dauys.compare.align;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds for each unit the units of the other side that share its weightiest words, by an inverted index. */
final class Candidates {
    /** Candidates kept for each unit, in each direction. */
    private static final int KEPT = 16;
    /** Index entries read for a unit before its lighter words are passed over; keeps long acts near-linear. */
    private static final int ENTRIES_READ = 6000;

    /** Units that one thread takes at a time. */
    private static final int CHUNK = 256;

    private Candidates() {}

    /** The candidates of both directions. */
    static Grid grid(Side old, Side now, int vocabularySize) {
        return Grid.of(of(old, now, vocabularySize), of(now, old, vocabularySize));
    }

    /**
     * The candidates of each unit of {@code from} among {@code to}, the most similar first.
     *
     * @return for each unit at most {@value #KEPT} units
     */
    private static int[][] of(Side from, Side to, int vocabularySize) {
        int[][] postings = index(to, vocabularySize);
        int[][] candidates = new int[from.size()][];
        int chunks = (from.size() + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            Search search = new Search(to, postings);
            for (int i = chunk * CHUNK; i < Math.min(candidates.length, (chunk + 1) * CHUNK); i++) {
                candidates[i] = search.best(from.bags[i]);
            }
        });
        return candidates;
    }

    private static int[][] index(Side side, int vocabularySize) {
        int[] counts = new int[vocabularySize];
        for (Bag bag : side.bags) {
            for (int id : bag.ids()) {
                counts[id]++;
            }
        }
        int[][] postings = new int[vocabularySize][];
        for (int id = 0; id < vocabularySize; id++) {
            postings[id] = new int[counts[id]];
        }
        Arrays.fill(counts, 0);
        for (int unit = 0; unit < side.size(); unit++) {
            for (int id : side.bags[unit].ids()) {
                postings[id][counts[id]++] = unit;
            }
        }
        return postings;
    }

    /** One thread's search: sums for all units of a side, and the best found so far. */
    private static final class Search {
        private final Side to;
        private final int[][] postings;
        private final double[] dot;
        private final int[] touched;
        private final int[] best = new int[KEPT];
        private final double[] bestValue = new double[KEPT];

        Search(Side to, int[][] postings) {
            this.to = to;
            this.postings = postings;
            dot = new double[to.size()];
            touched = new int[to.size()];
        }

        int[] best(Bag bag) {
            int count = add(bag);
            int kept = 0;
            for (int t = 0; t < count; t++) {
                int unit = touched[t];
                double value = dot[unit] / Math.max(1e-9, to.bags[unit].norm());
                dot[unit] = 0;
                kept = insert(unit, value, kept);
            }
            return Arrays.copyOf(best, kept);
        }

        /** Adds up the products of the words that a bag shares with each unit, rarest words first. */
        private int add(Bag bag) {
            int[] ids = bag.ids();
            long[] rarestFirst = new long[ids.length];
            for (int k = 0; k < ids.length; k++) {
                rarestFirst[k] = ((long) postings[ids[k]].length << 32) | k;
            }
            Arrays.sort(rarestFirst);
            int count = 0;
            int read = 0;
            for (long entry : rarestFirst) {
                int k = (int) entry;
                int[] posting = postings[ids[k]];
                if (read > 0 && read + posting.length > ENTRIES_READ) {
                    break;
                }
                read += posting.length;
                double product = (double) bag.weights()[k] * bag.weights()[k];
                for (int unit : posting) {
                    if (dot[unit] == 0) {
                        touched[count++] = unit;
                    }
                    dot[unit] += product;
                }
            }
            return count;
        }

        /** Puts a unit among the best, which are in descending order; ties go to the first. */
        private int insert(int unit, double value, int kept) {
            if (kept == KEPT && value <= bestValue[KEPT - 1]) {
                return kept;
            }
            int at = kept < KEPT ? kept : KEPT - 1;
            while (at > 0 && (bestValue[at - 1] < value || (bestValue[at - 1] == value && best[at - 1] > unit))) {
                best[at] = best[at - 1];
                bestValue[at] = bestValue[at - 1];
                at--;
            }
            best[at] = unit;
            bestValue[at] = value;
            return Math.min(KEPT, kept + 1);
        }
    }
}
