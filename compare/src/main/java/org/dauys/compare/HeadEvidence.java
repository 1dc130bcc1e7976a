package org.dauys.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What speaks for two articles, or groups, being a pair: what speaks for the pairs of provisions that they hold, each weighing
 * as many letters as the shorter of its two has.
 */
final class HeadEvidence {
    private final Map<List<String>, Sum> sums = new HashMap<>();

    /** What the pairs of provisions of two heads add up to; all but {@code weight} are sums of weight times value. */
    private record Sum(
            double weight,
            double score,
            double similarity,
            double containment,
            double parents,
            double neighbours,
            double groups,
            double manual,
            double copied) {
        private static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Sum with(Link link, boolean copy, double letters) {
            Evidence of = link.evidence();
            return new Sum(
                    weight + letters,
                    score + letters * link.score(),
                    similarity + letters * of.similarity(),
                    containment + letters * of.containment(),
                    parents + letters * of.parents(),
                    neighbours + letters * of.neighbours(),
                    groups + letters * of.groups(),
                    manual + (of.manual() ? letters : 0),
                    copied + (copy ? letters : 0));
        }
    }

    /**
     * Adds it up.
     *
     * @param headOf the label of the article, or group, of a provision
     */
    HeadEvidence(Pairing pairing, Copies copies, Function<Unit, String> headOf) {
        pairing.ofNew.stream().flatMap(List::stream).forEach(link -> {
            Unit old = pairing.oldUnit(link);
            Unit now = pairing.newUnit(link);
            double letters = 1 + Math.min(old.text().length(), now.text().length());
            sums.merge(
                    List.of(headOf.apply(old), headOf.apply(now)),
                    Sum.NOTHING.with(link, copies.isCopy(link), letters),
                    (sum, one) -> sum.with(link, copies.isCopy(link), letters));
        });
    }

    /** The mean likelihood of the pairs of provisions that two heads hold, 0..1; 1 where they hold none and are paired without. */
    double score(String oldHead, String newHead) {
        Sum sum = of(oldHead, newHead);
        return sum.weight() == 0 ? 1 : sum.score() / sum.weight();
    }

    /** The means of their signals; manual where an editor made all. */
    Evidence evidence(String oldHead, String newHead) {
        Sum sum = of(oldHead, newHead);
        double weight = sum.weight();
        return weight == 0
                ? Evidence.NONE
                : new Evidence(
                        sum.similarity() / weight,
                        sum.containment() / weight,
                        sum.parents() / weight,
                        sum.neighbours() / weight,
                        sum.groups() / weight,
                        sum.manual() == weight);
    }

    /** Whether most of what the new head has of the old one are copies. */
    boolean isCopy(String oldHead, String newHead) {
        Sum sum = of(oldHead, newHead);
        return sum.copied() > sum.weight() / 2;
    }

    private Sum of(String oldHead, String newHead) {
        return sums.getOrDefault(List.of(oldHead, newHead), Sum.NOTHING);
    }
}
