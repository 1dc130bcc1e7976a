package org.dauys.opinion;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Groups keep their numbers from one map to the next where most of the smaller group's members are in the other. */
final class Identity {
    private Identity() {}

    /**
     * The numbers of the groups.
     *
     * @param before the group by participant in the earlier map, which may have fewer participants
     * @param earlier the numbers of the groups of the earlier map
     */
    static int[] numbers(byte[] now, int count, byte[] before, int[] earlier) {
        int[][] shared = new int[count][earlier.length];
        int[] sizes = new int[count];
        int[] earlierSizes = new int[earlier.length];
        for (int p = 0; p < Math.min(now.length, before.length); p++) {
            if (now[p] >= 0 && before[p] >= 0) {
                shared[now[p]][before[p]]++;
                sizes[now[p]]++;
                earlierSizes[before[p]]++;
            }
        }
        int[] numbers = new int[count];
        boolean[] gone = new boolean[earlier.length];
        while (true) {
            int best = 0;
            int bestNow = -1;
            int bestBefore = -1;
            for (int g = 0; g < count; g++) {
                for (int e = 0; e < gone.length; e++) {
                    boolean most = 2 * shared[g][e] > Math.min(sizes[g], earlierSizes[e]);
                    if (numbers[g] == 0 && !gone[e] && most && shared[g][e] > best) {
                        best = shared[g][e];
                        bestNow = g;
                        bestBefore = e;
                    }
                }
            }
            if (bestNow < 0) {
                return filled(numbers, earlier);
            }
            numbers[bestNow] = earlier[bestBefore];
            gone[bestBefore] = true;
        }
    }

    /** A new group has a number that no group of the earlier map had. */
    private static int[] filled(int[] numbers, int[] earlier) {
        TreeSet<Integer> taken = new TreeSet<>();
        Arrays.stream(earlier).forEach(taken::add);
        Arrays.stream(numbers).forEach(taken::add);
        for (int g = 0; g < numbers.length; g++) {
            if (numbers[g] == 0) {
                numbers[g] = IntStream.iterate(1, n -> n + 1)
                        .filter(n -> !taken.contains(n))
                        .findFirst()
                        .orElseThrow();
                taken.add(numbers[g]);
            }
        }
        return numbers;
    }
}
