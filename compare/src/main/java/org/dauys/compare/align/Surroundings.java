package org.dauys.compare.align;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dauys.compare.Evidence;

/**
 * What the surroundings of a pair say for it: whether the articles and groups around the two correspond, whether their
 * neighbours do, and the list that they stand in or head. A signal that cannot be given — an article with one provision
 * has no other to speak for it — does not count, neither for nor against.
 */
final class Surroundings {
    private static final double WORDS = 0.6;
    private static final double ARTICLE = 0.1;
    private static final double GROUP = 0.1;
    private static final double NEIGHBOURS = 0.25;
    private static final double LIST = 0.05;
    /** How far a common heading takes the articles towards full correspondence. */
    private static final double HEADING = 0.25;
    /** What a candidate that was not assigned still says, beside one that was. */
    private static final double UNASSIGNED = 0.5;
    /** How fast a sure neighbour loses weight with each provision in between. */
    private static final double DISTANCE = 0.2;

    private static final double UNKNOWN = -1;

    private final Side old;
    private final Side now;
    private final Grid grid;
    private final Containers articles;
    private final Containers groups;
    private double[][] voices;
    private int[] partner = new int[0];
    private int[] partnerOfNew = new int[0];
    private Brackets before = Brackets.NONE;
    private Brackets after = Brackets.NONE;

    Surroundings(Side old, Side now, Grid grid) {
        this.old = old;
        this.now = now;
        this.grid = grid;
        voices = grid.zeros();
        articles = Containers.articles(old, now, grid);
        groups = new Containers(old, old.groupOf, now, now.groupOf, grid);
    }

    /** Lets all candidates speak, as loud as they are scored. */
    void hear(double[][] score) {
        voices = score;
        articles.hear(voices);
        groups.hear(voices);
    }

    /** Lets the assigned pairs speak as loud as they are scored, and the others more softly. */
    void hear(double[][] score, int[] assigned) {
        partner = assigned;
        partnerOfNew = new int[now.size()];
        Arrays.fill(partnerOfNew, -1);
        double[][] values = grid.zeros();
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < values[i].length; k++) {
                boolean isAssigned = assigned[i] == grid.columns()[i][k];
                values[i][k] = isAssigned ? score[i][k] : UNASSIGNED * score[i][k];
            }
            if (assigned[i] >= 0) {
                partnerOfNew[assigned[i]] = i;
            }
        }
        before = Brackets.before(partner, partnerOfNew);
        after = Brackets.after(partner, partnerOfNew);
        hear(values);
    }

    /** The scores of all candidates, 0..1, from their words and what was heard. */
    double[][] scores(double[][] words) {
        double[][] scores = grid.zeros();
        IntStream.range(0, scores.length).parallel().forEach(i -> {
            for (int k = 0; k < scores[i].length; k++) {
                scores[i][k] = score(i, k, words[i][k]);
            }
        });
        return scores;
    }

    private double score(int i, int k, double words) {
        int j = grid.columns()[i][k];
        if (old.units.get(i).repealed() || now.units.get(j).repealed()) {
            return 0;
        }
        double article = article(i, k);
        double group = group(i, k);
        double neighbours = neighbours(i, j);
        double list = list(i, j);
        if (words == 0 && list <= 0 && neighbours < 0.9) {
            return 0;
        }
        double weight = WORDS + NEIGHBOURS;
        double sum = WORDS * words + NEIGHBOURS * neighbours;
        if (article != UNKNOWN) {
            weight += ARTICLE;
            sum += ARTICLE * article;
        }
        if (group != UNKNOWN) {
            weight += GROUP;
            sum += GROUP * group;
        }
        if (list != UNKNOWN) {
            weight += LIST;
            sum += LIST * list;
        }
        return sum / weight;
    }

    /** How well the articles around a candidate correspond, 0..1; below 0 where nothing tells. */
    double article(int i, int k) {
        double others = articles.without(i, k, voices[i][k]);
        double heading = articles.heading(i, k);
        if (others == UNKNOWN && heading == 0) {
            return UNKNOWN;
        }
        double known = Math.max(0, others);
        return known + HEADING * heading * (1 - known);
    }

    /** Of acts, or of one act, in a single group it says nothing: every candidate stands in it. */
    private double group(int i, int k) {
        return old.groups > 1 && now.groups > 1 ? groups.without(i, k, voices[i][k]) : UNKNOWN;
    }

    /** How well the neighbours of two provisions correspond, 0..1. */
    double neighbours(int i, int j) {
        if (partner.length > 0) {
            return (bracket(i, j, before) + bracket(i, j, after)) / 2;
        }
        return (beside(i - 1, j - 1) + beside(i + 1, j + 1)) / 2;
    }

    private double beside(int i, int j) {
        boolean isOld = i >= 0 && i < old.size();
        boolean isNew = j >= 0 && j < now.size();
        if (!isOld || !isNew) {
            return isOld == isNew ? 1 : 0;
        }
        return grid.get(voices, i, j);
    }

    /** Whether the nearest assigned provisions on one side are each other's: 1 if next to the two, less with distance. */
    private double bracket(int i, int j, Brackets side) {
        int a = side.ofOld()[i];
        int b = side.ofNew()[j];
        if (a < 0 || b < 0) {
            return a < 0 && b < 0 ? 1 : 0;
        }
        int between = Math.abs(a - i) + Math.abs(b - j) - 2;
        return partner[a] == b ? 1 / (1 + DISTANCE * between) : 0;
    }

    /** An item: whether the leads of the lists correspond. A lead: whether the items do. 0..1; below 0 where there is no list. */
    double list(int i, int j) {
        int leadOfOld = old.parentOf[i];
        int leadOfNew = now.parentOf[j];
        if (leadOfOld >= 0 && leadOfNew >= 0) {
            return grid.get(voices, leadOfOld, leadOfNew);
        }
        List<Integer> itemsOfOld = old.childrenOf.get(i);
        List<Integer> itemsOfNew = now.childrenOf.get(j);
        if (itemsOfOld.isEmpty() || itemsOfNew.isEmpty()) {
            boolean alike = leadOfOld < 0 && leadOfNew < 0 && itemsOfOld.isEmpty() == itemsOfNew.isEmpty();
            return alike ? UNKNOWN : 0;
        }
        double sum = 0;
        for (int a : itemsOfOld) {
            sum += itemsOfNew.stream()
                    .mapToDouble(b -> grid.get(voices, a, b))
                    .max()
                    .orElse(0);
        }
        for (int b : itemsOfNew) {
            sum += itemsOfOld.stream()
                    .mapToDouble(a -> grid.get(voices, a, b))
                    .max()
                    .orElse(0);
        }
        return sum / (itemsOfOld.size() + itemsOfNew.size());
    }

    /** How much of what surrounds a candidate corresponds, 0..1: 0 when nothing does, near 1 when any signal is strong. */
    double around(int i, int j) {
        int k = grid.position(i, j);
        double nothing = (1 - Math.max(0, article(i, k)))
                * (1 - Math.max(0, group(i, k)))
                * (1 - neighbours(i, j))
                * (1 - Math.max(0, list(i, j)));
        return 1 - nothing;
    }

    /** The signals of a candidate, for the row that it becomes. */
    Evidence evidence(int i, int j, double[][] similarity) {
        int k = grid.position(i, j);
        if (k < 0) {
            return Evidence.NONE;
        }
        Bag was = old.bags[i];
        Bag is = now.bags[j];
        double containment = was.sum() <= is.sum() ? was.coveredBy(is) : is.coveredBy(was);
        return new Evidence(
                similarity[i][k],
                containment,
                Math.max(0, article(i, k)),
                neighbours(i, j),
                Math.max(0, group(i, k)),
                false);
    }
}
