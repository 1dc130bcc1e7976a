package org.dauys.opinion;

import java.util.List;

/**
 * What many people think, as a map: participants near each other vote alike. Arrays are the map's own and must not be
 * changed.
 *
 * <p>The same votes give the same map to the last bit, whatever order they came in and on however many threads.
 *
 * @param outcome whether there are groups
 * @param fewest how many votes a participant must have given to shape groups: 7, or all statements where they are fewer
 * @param shaping how many participants did
 * @param means the mean vote by statement, −1 to 1
 * @param axes where each statement pulls
 * @param x by participant; 0 for those without a vote
 * @param y likewise
 * @param votes by participant, how many of their votes count
 * @param group by participant, a place in {@code groups}; −1 without one
 * @param groups none, or two to eight; falling by size
 * @param trials all numbers of groups that were tried
 * @param all how everybody voted
 * @param figures of statements
 */
public record OpinionMap(
        Outcome outcome,
        int fewest,
        int shaping,
        double[] means,
        Axes axes,
        double[] x,
        double[] y,
        int[] votes,
        byte[] group,
        List<Group> groups,
        List<Trial> trials,
        StatementCounts all,
        StatementFigures figures) {
    /** More are not told apart on a map of two dimensions. */
    public static final int MOST_GROUPS = 8;

    /** Votes from which on a participant shapes groups. */
    static final int ENOUGH_VOTES = 7;

    public OpinionMap {
        groups = List.copyOf(groups);
        trials = List.copyOf(trials);
    }

    /** Whether groups were found. */
    public enum Outcome {
        /** There are groups. */
        GROUPS,
        /** Votes are enough, and no division into groups would come again with other people: all are one group. */
        NO_STABLE_GROUPS,
        /** Fewer than {@link Conversation#FEWEST_PARTICIPANTS} people voted enough, or on fewer than two statements, or all alike. */
        NOT_ENOUGH
    }

    static double[] means(StatementCounts counts, boolean[] kept) {
        double[] means = new double[kept.length];
        for (int j = 0; j < kept.length; j++) {
            means[j] = kept[j] ? counts.mean(j) : 0;
        }
        return means;
    }
}
