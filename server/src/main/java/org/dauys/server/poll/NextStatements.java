package org.dauys.server.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.opinion.StatementFigures;

/**
 * Which statement somebody is asked about next: drawn in proportion to published weights, from a published seed, so that anyone can draw
 * again and see that nobody was led. Pure.
 *
 * <p>A draw is the SHA-256 of {@code SEED DRAWS COUNT}: the poll's seed, the participant's number of draws ({@link PollCode#drawing}), and on
 * how many statements they have voted; its first 53 bits are a share of the sum of all weights. Statements stand in the order of their numbers;
 * the first whose weight, added to those before, is above the share is asked.
 */
public final class NextStatements {
    /** Of a statement of which nothing may be told yet: as of one without votes. */
    public static final double UNKNOWN = StatementFigures.priority(0, 0, 0, 0);

    private static final int BITS = 53;
    private static final int HEX_OF_LONG = 16;

    private NextStatements() {}

    /** From 0 to below 1. */
    public static double share(String seed, String drawing, int voted) {
        String sum = PollCode.sha256(seed + " " + drawing + " " + voted);
        return (Long.parseUnsignedLong(sum.substring(0, HEX_OF_LONG), 16) >>> (Long.SIZE - BITS)) * 0x1p-53;
    }

    /**
     * The statements that somebody is asked about one after the other, as long as weights stay as they are.
     *
     * @param published all that are voted on, in the order of their numbers
     * @param voted the numbers of those that they voted on, hidden ones too
     * @param weights by number; others have {@link #UNKNOWN}
     * @param most how many
     */
    public static List<Statement> of(
            String seed,
            String drawing,
            List<Statement> published,
            Set<Integer> voted,
            Map<Integer, Double> weights,
            int most) {
        List<Statement> left = new ArrayList<>(published);
        left.removeIf(one -> voted.contains(one.number()));
        List<Statement> drawn = new ArrayList<>();
        while (!left.isEmpty() && drawn.size() < most) {
            double share = share(seed, drawing, voted.size() + drawn.size());
            drawn.add(left.remove(place(left, weights, share)));
        }
        return drawn;
    }

    private static int place(List<Statement> left, Map<Integer, Double> weights, double share) {
        double all = 0;
        for (Statement one : left) {
            all += weight(weights, one.number());
        }
        double sum = 0;
        for (int i = 0; i < left.size(); i++) {
            sum += weight(weights, left.get(i).number());
            if (sum > share * all) {
                return i;
            }
        }
        return left.size() - 1;
    }

    private static double weight(Map<Integer, Double> weights, int number) {
        return weights.getOrDefault(number, UNKNOWN);
    }
}
