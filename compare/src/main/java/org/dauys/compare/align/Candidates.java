package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each unit the units of the other side that share its weightiest words, by an inverted index. */
final class Candidates {
    /** Candidates kept for each unit, in each direction. */
    private static final int KEPT = 24;
    /** Index entries read for a unit before its lighter words are passed over; keeps long acts near-linear. */
    private static final int ENTRIES_READ = 6000;

    private Candidates() {}

    /** The candidates of both directions; provisions with the very same words, unique on both sides, have no others. */
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
        double[] dot = new double[to.size()];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = best(from.bags[i], to, postings, dot);
        }
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

    private static int[] best(Bag bag, Side to, int[][] postings, double[] dot) {
        Integer[] rarestFirst = new Integer[bag.ids().length];
        Arrays.setAll(rarestFirst, k -> k);
        Arrays.sort(
                rarestFirst, (a, b) -> Integer.compare(postings[bag.ids()[a]].length, postings[bag.ids()[b]].length));
        List<Integer> touched = new ArrayList<>();
        int read = 0;
        for (int k : rarestFirst) {
            int[] posting = postings[bag.ids()[k]];
            if (read > 0 && read + posting.length > ENTRIES_READ) {
                break;
            }
            read += posting.length;
            for (int unit : posting) {
                if (dot[unit] == 0) {
                    touched.add(unit);
                }
                dot[unit] += bag.weights()[k] * bag.weights()[k];
            }
        }
        Map<Integer, Double> found = new HashMap<>();
        for (int unit : touched) {
            found.put(unit, dot[unit] / Math.max(1e-9, to.bags[unit].norm()));
            dot[unit] = 0;
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(KEPT)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }
}
