package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The candidate pairs that are worth judging, with their clues: those that are assigned or linked, and near rivals. */
final class Cases {
    /** A candidate is a near rival from so much of the best score that either of the two has. */
    private static final double NEAR_SCORE = 0.7;
    /** Or from so much of the best similarity. */
    private static final double NEAR_SIMILARITY = 0.8;
    /** The least that is taken for the median similarity. */
    private static final double LEAST_MEDIAN = 0.05;

    private static final double MOST_LIKENESS = 2;
    /** Brings the logarithm of a weight of words to about 1. */
    private static final double LENGTH = 4;

    private final Side old;
    private final Side now;
    private final Grid grid;
    private final double[][] similarity;
    private final double[][] score;
    private final Surroundings surroundings;
    private final int[] partner;
    private final int[] partnerOfNew;
    private final double[][] linked;
    private final Rivals scores;
    private final Ownership ofOld;
    private final Ownership ofNew;
    private final double[] coveredOld;
    private final double[] coveredNew;
    private final double median;

    /** A candidate before all are known: where it stands in its row, and how well the sentences of each are said by the other. */
    private record Near(int i, int k, double[] oldSaid, double[] newSaid, double oldCovered, double newCovered) {}

    /**
     * Prepares them.
     *
     * @param assigned for each old provision its partner, or -1
     * @param linked for each candidate 1 where it is a pair, before it is judged
     */
    Cases(
            Side old,
            Side now,
            Grid grid,
            double[][] similarity,
            double[][] score,
            Surroundings surroundings,
            int[] assigned,
            double[][] linked) {
        this.old = old;
        this.now = now;
        this.grid = grid;
        this.similarity = similarity;
        this.score = score;
        this.surroundings = surroundings;
        this.partner = assigned;
        this.linked = linked;
        partnerOfNew = new int[now.size()];
        Arrays.fill(partnerOfNew, -1);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                partnerOfNew[partner[i]] = i;
            }
        }
        scores = new Rivals(grid, score);
        ofOld = new Ownership(old.sentences);
        ofNew = new Ownership(now.sentences);
        coveredOld = new double[old.size()];
        coveredNew = new double[now.size()];
        median = Math.max(LEAST_MEDIAN, Isolation.median(partner, grid, similarity));
    }

    /** All, in the order of the old version, then of the new. */
    List<Case> all() {
        Rivals similarities = new Rivals(grid, similarity);
        List<List<Near>> near = IntStream.range(0, old.size())
                .parallel()
                .mapToObj(i -> near(i, similarities))
                .toList();
        for (List<Near> row : near) {
            for (Near cell : row) {
                int j = grid.columns()[cell.i()][cell.k()];
                ofOld.tell(cell.i(), cell.oldSaid());
                ofNew.tell(j, cell.newSaid());
                coveredOld[cell.i()] = Math.max(coveredOld[cell.i()], cell.oldCovered());
                coveredNew[j] = Math.max(coveredNew[j], cell.newCovered());
            }
        }
        return near.parallelStream().flatMap(List::stream).map(this::known).toList();
    }

    private List<Near> near(int i, Rivals similarities) {
        List<Near> near = new ArrayList<>();
        for (int k = 0; k < score[i].length; k++) {
            int j = grid.columns()[i][k];
            if (!old.units.get(i).repealed()
                    && !now.units.get(j).repealed()
                    && (partner[i] == j
                            || linked[i][k] > 0
                            || scores.isNear(i, k, NEAR_SCORE)
                            || similarities.isNear(i, k, NEAR_SIMILARITY))) {
                Bag was = old.bags[i];
                Bag is = now.bags[j];
                double[][] said = Similarity.said(old.sentences[i], now.sentences[j]);
                near.add(new Near(i, k, said[0], said[1], was.coveredBy(is), is.coveredBy(was)));
            }
        }
        return near;
    }

    private Case known(Near cell) {
        int i = cell.i();
        int k = cell.k();
        int j = grid.columns()[i][k];
        boolean assigned = partner[i] == j;
        boolean oldTaken = !assigned && partner[i] >= 0;
        boolean newTaken = !assigned && partnerOfNew[j] >= 0;
        double[] clues = new double[Clue.values().length];
        set(clues, Clue.BASE, 1);
        set(clues, Clue.ASSIGNED, assigned ? 1 : 0);
        set(clues, Clue.LEADS, scores.leads(i, k));
        double article = surroundings.article(i, k);
        set(clues, Clue.ARTICLE, Math.max(0, article));
        set(clues, Clue.ARTICLE_UNKNOWN, article < 0 ? 1 : 0);
        double list = surroundings.list(i, j);
        set(clues, Clue.LIST, Math.max(0, list));
        set(clues, Clue.LIST_UNKNOWN, list < 0 ? 1 : 0);
        double owned = Math.max(ofOld.share(i, cell.oldSaid()), ofNew.share(j, cell.newSaid()));
        set(clues, Clue.SENTENCES, owned);
        set(clues, Clue.SENTENCES_OF_FREE, !assigned && !(oldTaken && newTaken) ? owned : 0);
        set(clues, Clue.LENGTH, (length(old.bags[i]) + length(now.bags[j])) / 2);
        set(clues, Clue.LIKENESS, Math.min(MOST_LIKENESS, similarity[i][k] / median));
        set(clues, Clue.NEIGHBOURS, assigned ? surroundings.neighbours(i, j) : 0);
        set(clues, Clue.KEPT, assigned && linked[i][k] > 0 ? 1 : 0);
        set(clues, Clue.PART, !assigned && linked[i][k] > 0 ? 1 : 0);
        if (oldTaken || newTaken) {
            beside(clues, cell, j, oldTaken, newTaken);
        }
        return new Case(i, j, clues, assigned, linked[i][k] > 0);
    }

    /** What is known beside a partner that one of the two, or each, has. */
    private void beside(double[] clues, Near cell, int j, boolean oldTaken, boolean newTaken) {
        int i = cell.i();
        double rest = 0;
        boolean next = false;
        boolean sameArticle = false;
        if (oldTaken) {
            int other = partner[i];
            rest = now.bags[j].coveredByRest(old.bags[i], now.bags[other]);
            next = Math.abs(other - j) == 1;
            sameArticle = now.articleOf[other] == now.articleOf[j];
        }
        if (newTaken) {
            int other = partnerOfNew[j];
            rest = Math.max(rest, old.bags[i].coveredByRest(now.bags[j], old.bags[other]));
            next |= Math.abs(other - i) == 1;
            sameArticle |= old.articleOf[other] == old.articleOf[i];
        }
        set(clues, Clue.TAKEN, 1);
        set(clues, Clue.REST, rest);
        set(clues, Clue.NEXT, next ? 1 : 0);
        set(clues, Clue.SAME_ARTICLE, sameArticle ? 1 : 0);
        set(
                clues,
                Clue.COVERAGE,
                Math.max(share(cell.oldCovered(), coveredOld[i]), share(cell.newCovered(), coveredNew[j])));
    }

    private static double share(double value, double greatest) {
        return greatest == 0 ? 0 : value / greatest;
    }

    private static double length(Bag bag) {
        return Math.log(1 + bag.sum()) / LENGTH;
    }

    private static void set(double[] clues, Clue clue, double value) {
        clues[clue.place()] = value;
    }
}
