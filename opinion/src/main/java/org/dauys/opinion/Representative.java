package org.dauys.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A statement that tells a group from the others, with the figures that say how well.
 *
 * @param statement its number
 * @param agree whether the group agrees with it more than others do; otherwise it disagrees more
 * @param votes of the group on it, passes too
 * @param voices how many of these agreed or disagreed, as {@code agree} says
 * @param probability (voices + 1) / (votes + 2)
 * @param probabilityTest how sure it is that more than half of the group say so: standard deviations
 * @param ratio of the group's probability to that of all others
 * @param ratioTest how sure it is that the group says so more than others: standard deviations, two proportions with one added
 *     to all counts
 */
public record Representative(
        int statement,
        boolean agree,
        int votes,
        int voices,
        double probability,
        double probabilityTest,
        double ratio,
        double ratioTest) {
    /** Statements that are named for a group. */
    public static final int MOST = 5;

    /** Above it with a probability of 90 %. */
    private static final double SURE = 1.2816;

    /**
     * The figures of one statement.
     *
     * @param voices of the group, and {@code otherVoices} of all others, of so many votes each
     */
    static Representative of(int statement, boolean agree, int voices, int votes, int otherVoices, int otherVotes) {
        double probability = (voices + 1.0) / (votes + 2.0);
        double share = (voices + 1.0) / (votes + 1.0);
        double otherShare = (otherVoices + 1.0) / (otherVotes + 1.0);
        double pooled = (voices + otherVoices + 2.0) / (votes + otherVotes + 2.0);
        double ratioTest = pooled >= 1
                ? 0
                : (share - otherShare)
                        / Math.sqrt(pooled * (1 - pooled) * (1 / (votes + 1.0) + 1 / (otherVotes + 1.0)));
        return new Representative(
                statement,
                agree,
                votes,
                voices,
                probability,
                2 * Math.sqrt(votes + 1.0) * (share - 0.5),
                probability / ((otherVoices + 1.0) / (otherVotes + 2.0)),
                ratioTest);
    }

    /** Whether both tests are passed. */
    boolean isSure() {
        return ratioTest > SURE && probabilityTest > SURE;
    }

    private double weight() {
        return ratio * ratioTest * probability * probabilityTest;
    }

    /** Of a group among the counts of all: at most {@link #MOST}, the most telling first; none where none is sure. */
    static List<Representative> of(int group, StatementCounts[] counts, boolean[] kept) {
        List<Representative> sure = new ArrayList<>();
        for (int j = 0; j < kept.length; j++) {
            if (kept[j]) {
                Representative agree = of(group, counts, j, true);
                Representative disagree = of(group, counts, j, false);
                boolean both = agree.isSure() && disagree.isSure();
                if (agree.isSure() && !(both && disagree.weight() > agree.weight())) {
                    sure.add(agree);
                } else if (disagree.isSure()) {
                    sure.add(disagree);
                }
            }
        }
        sure.sort(Comparator.comparingDouble(Representative::weight)
                .reversed()
                .thenComparingInt(Representative::statement));
        return List.copyOf(sure.subList(0, Math.min(MOST, sure.size())));
    }

    static Representative of(int group, StatementCounts[] counts, int statement, boolean agree) {
        int votes = 0;
        int voices = 0;
        for (StatementCounts count : counts) {
            votes += count.votes(statement);
            voices += (agree ? count.agree() : count.disagree())[statement];
        }
        int own = counts[group].votes(statement);
        int ownVoices = (agree ? counts[group].agree() : counts[group].disagree())[statement];
        return of(statement, agree, ownVoices, own, voices - ownVoices, votes - own);
    }
}
