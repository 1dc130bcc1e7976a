package org.dauys.opinion.similar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How well groups agree with what is true, by pairs of texts that are in one group and of one campaign, counted without listing them.
 *
 * @param both pairs that are found and true
 * @param found all that are found
 * @param given all that are true
 */
public record PairScore(long both, long found, long given) {
    /** Counts only pairs of which the first is one that is asked for, and pairs the other way round likewise. */
    public static PairScore of(List<Campaign> groups, int[] truth, IntPredicate asked) {
        int[] group = new int[truth.length];
        Arrays.fill(group, -1);
        for (int i = 0; i < groups.size(); i++) {
            for (Member member : groups.get(i).members()) {
                group[member.place()] = i;
            }
        }
        return of(group, truth, asked);
    }

    /** As above; of both arrays, equal numbers from 0 on belong together, and those below to nobody. */
    public static PairScore of(int[] group, int[] truth, IntPredicate asked) {
        Map<Long, Long> cells = new HashMap<>();
        Map<Integer, Long> groups = new HashMap<>();
        Map<Integer, Long> truths = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            if (group[i] >= 0) {
                groups.merge(group[i], 1L, Long::sum);
            }
            if (truth[i] >= 0) {
                truths.merge(truth[i], 1L, Long::sum);
            }
            if (group[i] >= 0 && truth[i] >= 0) {
                cells.merge(((long) group[i] << 32) | truth[i], 1L, Long::sum);
            }
        }
        long both = 0;
        long found = 0;
        long given = 0;
        for (int i = 0; i < truth.length; i++) {
            if (asked.test(i)) {
                found += group[i] >= 0 ? groups.getOrDefault(group[i], 1L) - 1 : 0;
                given += truth[i] >= 0 ? truths.getOrDefault(truth[i], 1L) - 1 : 0;
                both += group[i] >= 0 && truth[i] >= 0
                        ? cells.getOrDefault(((long) group[i] << 32) | truth[i], 1L) - 1
                        : 0;
            }
        }
        return new PairScore(both, found, given);
    }

    /** Of the found pairs, how many are true. */
    public double precision() {
        return found == 0 ? 1 : (double) both / found;
    }

    /** Of the true pairs, how many are found. */
    public double recall() {
        return given == 0 ? 1 : (double) both / given;
    }

    /** The harmonic mean of the two. */
    public double f1() {
        return 2.0 * both / (found + given);
    }
}
