package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dauys.compare.Evidence;
import org.dauys.compare.Link;

/**
 * Finds splits and merges. A new provision is part of a split when an old one, paired with a sibling of it, holds its
 * words beyond what that sibling took; a merge is the same from the other side. What the sibling leaves is the point: a
 * provision newly inserted into a list shares the list's formulas with its neighbours, but finds nothing left of them.
 */
final class Parts {
    private static final double THRESHOLD = 0.45;
    /** Parts of one provision usually stand next to each other. */
    private static final double NEXT_TO_SIBLING = 1.0 / 3;
    /** A part in another article than its sibling has only its words to speak for it, and must be mostly covered. */
    private static final double IN_ANOTHER_ARTICLE = -0.15;
    /** The weight of words, two or three rare ones, that short provisions must overcome: they are found anywhere. */
    private static final double SHORT = 8;

    private final Side old;
    private final Side now;
    private final Grid grid;
    private final double[][] score;
    private final int[] partner;
    private final int[] partnerOfNew;
    private final Forced forced;

    /** A further source of a merge, or a further product of a split. */
    record Part(int oldUnit, int newUnit, double value) {
        Link link(Evidence evidence) {
            return new Link(oldUnit, newUnit, Math.min(1, value), evidence);
        }
    }

    /** @param partner of each old provision; those that are better as a part are parted from it */
    Parts(Side old, Side now, Grid grid, double[][] score, int[] partner, Forced forced) {
        this.old = old;
        this.now = now;
        this.grid = grid;
        this.score = score;
        this.partner = partner;
        this.forced = forced;
        partnerOfNew = new int[now.size()];
        Arrays.fill(partnerOfNew, -1);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                partnerOfNew[partner[i]] = i;
            }
        }
    }

    List<Part> find() {
        Part[] splits = new Part[now.size()];
        Part[] merges = new Part[old.size()];
        for (int i = 0; i < old.size(); i++) {
            for (int k = 0; k < grid.columns()[i].length; k++) {
                int j = grid.columns()[i][k];
                boolean words =
                        !old.units.get(i).repealed() && !now.units.get(j).repealed();
                if (words && partner[i] != j) {
                    splits[j] = better(splits[j], split(i, j, score[i][k]));
                    merges[i] = better(merges[i], merge(i, j, score[i][k]));
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Part split : splits) {
            takeSplit(split, parts);
        }
        for (Part merge : merges) {
            takeMerge(merge, parts);
        }
        return parts;
    }

    private static Part better(Part known, Part other) {
        return known == null || other.value() > known.value() ? other : known;
    }

    private Part split(int i, int j, double pairScore) {
        boolean prefersThis = partnerOfNew[j] < 0
                || (pairScore > grid.get(score, partnerOfNew[j], j) && !forced.isForced(partnerOfNew[j], j));
        boolean possible = partner[i] >= 0 && prefersThis && forced.allows(i, j);
        return new Part(i, j, possible ? value(now, j, partner[i], old.bags[i]) : 0);
    }

    private Part merge(int i, int j, double pairScore) {
        boolean prefersThis =
                partner[i] < 0 || (pairScore > grid.get(score, i, partner[i]) && !forced.isForced(i, partner[i]));
        boolean possible = partnerOfNew[j] >= 0 && prefersThis && forced.allows(i, j);
        return new Part(i, j, possible ? value(old, i, partnerOfNew[j], now.bags[j]) : 0);
    }

    private double value(Side side, int part, int sibling, Bag whole) {
        Bag bag = side.bags[part];
        double rest = bag.coveredByRest(whole, side.bags[sibling]);
        double trust = bag.sum() / (bag.sum() + SHORT);
        boolean next = Math.abs(part - sibling) == 1;
        boolean sameArticle = side.articleOf[part] == side.articleOf[sibling];
        double place = next ? NEXT_TO_SIBLING : sameArticle ? NEXT_TO_SIBLING / 2 : IN_ANOTHER_ARTICLE;
        return trust * rest + place;
    }

    private void takeSplit(Part split, List<Part> parts) {
        if (split == null || split.value() <= THRESHOLD || partner[split.oldUnit()] < 0) {
            return;
        }
        int before = partnerOfNew[split.newUnit()];
        if (before >= 0) {
            partner[before] = -1;
            partnerOfNew[split.newUnit()] = -1;
        }
        parts.add(split);
    }

    private void takeMerge(Part merge, List<Part> parts) {
        if (merge == null || merge.value() <= THRESHOLD) {
            return;
        }
        int main = partnerOfNew[merge.newUnit()];
        if (main < 0 || partner[main] != merge.newUnit()) {
            return;
        }
        int before = partner[merge.oldUnit()];
        if (before >= 0) {
            partnerOfNew[before] = -1;
            partner[merge.oldUnit()] = -1;
        }
        parts.add(merge);
    }
}
