package org.dauys.tally.total;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.check.Severity;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.PublishedTotal;

/** Compares published totals with the recomputed ones, with each other, and with the published ones below them. */
public final class Reconciliation {
    private final String question;
    private final SortedMap<Area, AreaTotal> totals;
    private final List<Finding> findings = new ArrayList<>();

    private Reconciliation(String question, SortedMap<Area, AreaTotal> totals) {
        this.question = question;
        this.totals = totals;
    }

    /**
     * Compares the totals of one question.
     *
     * @param published of this question; others are passed over
     * @return in no particular order
     */
    public static List<Finding> of(String question, SortedMap<Area, AreaTotal> totals, List<PublishedTotal> published) {
        Reconciliation reconciliation = new Reconciliation(question, totals);
        SortedMap<Area, PublishedTotal> first = new TreeMap<>();
        for (PublishedTotal total : published) {
            if (total.question().equals(question)) {
                reconciliation.recomputed(total);
                PublishedTotal before = first.putIfAbsent(total.area(), total);
                if (before != null) {
                    reconciliation.compare(
                            Rule.TOTALS_DIFFER,
                            Severity.LOOK,
                            total,
                            before.figures(),
                            "one",
                            total.figures(),
                            "other");
                }
            }
        }
        reconciliation.below(first);
        return reconciliation.findings;
    }

    private void recomputed(PublishedTotal published) {
        AreaTotal total = totals.get(published.area());
        if (total == null) {
            findings.add(Finding.of(
                    Rule.TOTAL_OF_UNKNOWN_AREA, published.area().toString(), question, published.origin(), Map.of()));
            return;
        }
        // What is not there yet explains a difference.
        Severity severity = total.isComplete() ? Severity.ERROR : Severity.LOOK;
        compare(
                Rule.TOTAL_NOT_RECOMPUTED,
                severity,
                published,
                published.figures(),
                "published",
                total.figures(),
                "recomputed");
    }

    /** Of each published total the sum of those one level below, where all figures are there. */
    private void below(SortedMap<Area, PublishedTotal> published) {
        Map<Area, Figures.Builder> sums = new HashMap<>();
        Map<Area, Figures> least = new HashMap<>();
        for (PublishedTotal total : published.values()) {
            if (total.area().level() > 0) {
                Area above = total.area().at(total.area().level() - 1);
                sums.computeIfAbsent(above, _ -> new Figures.Builder()).add(total.figures());
                least.merge(above, total.figures(), Reconciliation::both);
            }
        }
        sums.forEach((area, sum) -> {
            PublishedTotal total = published.get(area);
            if (total != null && least.containsKey(area)) {
                Figures below = only(sum.build(), least.get(area));
                compare(
                        Rule.TOTAL_NOT_SUM_OF_TOTALS,
                        Severity.ERROR,
                        total,
                        total.figures(),
                        "published",
                        below,
                        "sum of those below");
            }
        });
    }

    /** The figures that both have, with values that do not matter. */
    private static Figures both(Figures one, Figures other) {
        Figures.Builder builder = new Figures.Builder();
        for (Figure figure : Figure.values()) {
            if (one.has(figure) && other.has(figure)) {
                builder.set(figure, 0);
            }
        }
        return builder.build();
    }

    private static Figures only(Figures figures, Figures wanted) {
        Figures.Builder builder = new Figures.Builder();
        for (Figure figure : Figure.values()) {
            if (wanted.has(figure)) {
                builder.set(figure, figures.orZero(figure));
            }
        }
        return builder.build();
    }

    private void compare(
            Rule rule,
            Severity severity,
            PublishedTotal place,
            Figures ours,
            String ourName,
            Figures theirs,
            String theirName) {
        List<Object> values = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (ours.has(figure) && theirs.has(figure) && ours.orZero(figure) != theirs.orZero(figure)) {
                values.add(figure.key());
                values.add(ourName + " " + ours.orZero(figure) + ", " + theirName + " " + theirs.orZero(figure));
            }
        }
        ours.extra().forEach((name, value) -> {
            Long other = theirs.extra().get(name);
            if (other != null && !other.equals(value)) {
                values.add(name);
                values.add(ourName + " " + value + ", " + theirName + " " + other);
            }
        });
        if (!values.isEmpty()) {
            findings.add(new Finding(
                    rule,
                    severity,
                    place.area().toString(),
                    question,
                    Finding.values(values.toArray()),
                    place.origin()));
        }
    }
}
