package org.dauys.bench.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Who belongs to which campaign: 40 % of all, in campaigns of sizes by Zipf; where that is not enough for two in each, in fewer. Every second one comes within three days, the
 * second largest of these at the very end, where the first page of the list is.
 */
final class Campaigns {
    static final int NONE = -1;
    private static final double SHARE = 0.4;
    private static final int MOST = 150;
    private static final int SMALLEST = 2;

    private final int[] of;
    private final List<Integer> first = new ArrayList<>();

    /** @param window how many come in three days */
    Campaigns(int submissions, int window, RandomGenerator random) {
        of = new int[submissions];
        Arrays.fill(of, NONE);
        int members = (int) (submissions * SHARE);
        // So all have at most twice as many members as said, and a place is found for each.
        int many = Math.min(MOST, members / SMALLEST);
        Zipf sizes = new Zipf(many, 1);
        for (int campaign = 0; campaign < many; campaign++) {
            int size = Math.max(SMALLEST, sizes.share(campaign, members));
            boolean burst = campaign % 2 == 1 && size < window * 3 / 4;
            int from = !burst ? 0 : campaign == 1 ? submissions - window : random.nextInt(submissions - window);
            first.add(take(campaign, size, from, burst ? window : submissions, random));
        }
    }

    private int take(int campaign, int size, int from, int window, RandomGenerator random) {
        int first = of.length;
        for (int i = 0; i < size; i++) {
            int at = from + random.nextInt(window);
            while (of[at] != NONE) {
                at = (at + 1) % of.length;
            }
            of[at] = campaign;
            first = Math.min(first, at);
        }
        return first;
    }

    int many() {
        return first.size();
    }

    /** The campaign of a submission, from 0; or {@link #NONE}. */
    int of(int submission) {
        return of[submission];
    }

    /** The earliest member. */
    int first(int campaign) {
        return first.get(campaign);
    }
}
