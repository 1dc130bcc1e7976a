package org.dauys.opinion;

/**
 * What the map says of statements. By statement; 0 for those that do not count. The arrays must not be changed.
 *
 * @param agreement how far all groups agree: Π (agree + 1) / (votes + 2) over the groups, 0 to 1
 * @param disagreement how far all groups disagree, likewise
 * @param extremity how far from the middle an agreement alone puts a participant
 * @param priority with what weight to draw the next statement that somebody is asked about
 */
public record StatementFigures(double[] agreement, double[] disagreement, double[] extremity, double[] priority) {
    /**
     * @param groups the counts of each group
     * @param all those that priorities are reckoned from
     */
    static StatementFigures of(
            StatementCounts[] groups, StatementCounts all, double[] means, Axes axes, boolean[] kept, int statements) {
        int length = kept.length;
        StatementFigures figures =
                new StatementFigures(new double[length], new double[length], new double[length], new double[length]);
        for (int j = 0; j < length; j++) {
            if (!kept[j]) {
                continue;
            }
            figures.agreement[j] = 1;
            figures.disagreement[j] = 1;
            for (StatementCounts group : groups) {
                figures.agreement[j] *= (group.agree()[j] + 1.0) / (group.votes(j) + 2.0);
                figures.disagreement[j] *= (group.disagree()[j] + 1.0) / (group.votes(j) + 2.0);
            }
            double first = axes.first()[j];
            double second = axes.second()[j];
            figures.extremity[j] =
                    Math.sqrt(statements) * Math.abs(1 - means[j]) * Math.sqrt(first * first + second * second);
            figures.priority[j] = priority(all.agree()[j], all.pass()[j], all.votes(j), figures.extremity[j]);
        }
        return figures;
    }

    /**
     * The weight of a statement in the draw: larger where it tells people apart, where few pass, many agree, and few have voted.
     * Its last factor is 2 to a power, which is the same on all machines by {@link StrictMath}.
     *
     * @param agree how many agreed, 0 or more, and {@code pass} how many passed, of so many {@code votes}
     * @param extremity as {@link #extremity}; 0 of a statement that is on no map yet
     */
    public static double priority(int agree, int pass, int votes, double extremity) {
        double known = (1 - (pass + 1.0) / (votes + 2.0)) * (extremity + 1) * ((agree + 1.0) / (votes + 2.0));
        double weight = known * (1 + 8 * StrictMath.pow(2, -votes / 5.0));
        return weight * weight;
    }
}
