package org.dauys.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The same votes, the same map, to the last bit. */
class DeterminismTest {
    private static final int PARTICIPANTS = 6000;
    private static final int STATEMENTS = 60;
    private static final MapOptions OPTIONS = new MapOptions(MapOptions.Method.DAUYS, new boolean[0], 1, 4);

    private static List<MadeVotes.Made> made() {
        return MadeVotes.list(PARTICIPANTS, STATEMENTS, 0.3, 3, 0.8, 11);
    }

    private static Votes votes(List<MadeVotes.Made> made) {
        return MadeVotes.of(made, PARTICIPANTS, STATEMENTS);
    }

    @Test
    void orderOfVotesMakesNoDifference() {
        List<MadeVotes.Made> made = new ArrayList<>(made());
        OpinionMap expected = Conversation.of(votes(made)).map(OPTIONS);
        assertEquals(OpinionMap.Outcome.GROUPS, expected.outcome());
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(made, new Random(seed));
            SameMap.check(expected, Conversation.of(votes(made)).map(OPTIONS));
        }
    }

    @Test
    void numberOfThreadsMakesNoDifference() throws Exception {
        Votes votes = votes(made());
        OpinionMap expected = Conversation.of(votes).map(OPTIONS);
        for (int threads : new int[] {1, 3, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                SameMap.check(
                        expected,
                        pool.submit(() -> Conversation.of(votes).map(OPTIONS)).get());
            }
        }
    }

    @Test
    void moderatedStatementsHaveNoInfluence() {
        boolean[] moderated = new boolean[STATEMENTS];
        moderated[3] = true;
        moderated[40] = true;
        List<MadeVotes.Made> made = made();
        OpinionMap expected = Conversation.of(votes(made)).map(OPTIONS.without(moderated));
        List<MadeVotes.Made> others = made.stream()
                .filter(vote -> vote.statement() != 3)
                .map(vote -> vote.statement() == 40 ? new MadeVotes.Made(vote.participant(), 40, 1) : vote)
                .toList();
        SameMap.check(expected, Conversation.of(votes(others)).map(OPTIONS.without(moderated)));
    }

    /** What the map of one million and the one of many statements are made with gives the same axes. */
    @Test
    void passesOverVotesGiveTheAxesOfTheMatrix() {
        Votes votes = votes(made());
        boolean[] kept = OPTIONS.kept(STATEMENTS);
        double[] means = OpinionMap.means(StatementCounts.of(votes), kept);
        Axes matrix = Axes.of(Products.dense(STATEMENTS, CrossCounts.of(votes).products(means, kept)), 1e-12);
        Axes passes = Axes.of(Products.ofVotes(votes, means, kept), 1e-12);
        for (int j = 0; j < STATEMENTS; j++) {
            assertEquals(matrix.first()[j], passes.first()[j], 1e-9);
            assertEquals(matrix.second()[j], passes.second()[j], 1e-9);
        }
    }

    /** The axes are eigenvectors, and no direction has a larger eigenvalue: all of them by another method. */
    @Test
    void axesAreTheLeadingEigenvectors() {
        Votes votes = votes(made());
        boolean[] kept = OPTIONS.kept(STATEMENTS);
        double[] means = OpinionMap.means(StatementCounts.of(votes), kept);
        double[] products = CrossCounts.of(votes).products(means, kept);
        double[][] matrix = new double[STATEMENTS][STATEMENTS];
        for (int i = 0; i < products.length; i++) {
            matrix[i / STATEMENTS][i % STATEMENTS] = products[i];
        }
        SmallEigen all = SmallEigen.of(matrix);
        Axes axes = Axes.of(Products.dense(STATEMENTS, products), 1e-12);
        sameButForTheSign(all.vectors()[0], axes.first());
        sameButForTheSign(all.vectors()[1], axes.second());
    }

    private static void sameButForTheSign(double[] expected, double[] found) {
        double sign = Math.signum(expected[0] * found[0]);
        for (int j = 0; j < STATEMENTS; j++) {
            assertEquals(expected[j], sign * found[j], 1e-9);
        }
    }
}
