package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest chain of tokens that are unique in both ranges and come in the same order in both. */
final class UniqueChain {
    private UniqueChain() {}

    private static final int SEVERAL = -1;

    /** Pairs of positions (old, new), ascending; empty when no token is unique in both. */
    static List<int[]> of(int[] oldIds, int oldFrom, int oldTo, int[] newIds, int newFrom, int newTo) {
        Map<Integer, Integer> inOld = unique(oldIds, oldFrom, oldTo);
        Map<Integer, Integer> inNew = unique(newIds, newFrom, newTo);
        List<int[]> pairs = new ArrayList<>();
        for (int i = oldFrom; i < oldTo; i++) {
            int j = inNew.getOrDefault(oldIds[i], SEVERAL);
            if (j != SEVERAL && inOld.getOrDefault(oldIds[i], SEVERAL) != SEVERAL) {
                pairs.add(new int[] {i, j});
            }
        }
        return longestAscending(pairs);
    }

    private static Map<Integer, Integer> unique(int[] ids, int from, int to) {
        Map<Integer, Integer> positions = new HashMap<>();
        for (int i = from; i < to; i++) {
            positions.merge(ids[i], i, (first, second) -> SEVERAL);
        }
        return positions;
    }

    /** Patience sorting (Fredman 1975): O(n log n). */
    private static List<int[]> longestAscending(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int piles = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[1] < pairs.get(k)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? -1 : tops[low - 1];
            tops[low] = k;
            piles = Math.max(piles, low + 1);
        }
        int[][] chain = new int[piles][];
        int at = piles == 0 ? -1 : tops[piles - 1];
        for (int k = piles - 1; k >= 0; k--) {
            chain[k] = pairs.get(at);
            at = before[at];
        }
        return Arrays.asList(chain);
    }
}
