package org.dauys.tally.write;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.tally.Tally;
import org.dauys.tally.anomaly.IntegerPercentages;
import org.dauys.tally.anomaly.Limits;
import org.dauys.tally.anomaly.Unusual;
import org.dauys.tally.anomaly.UnusualStations;

/** What is unusual, for a screen: each list with what it cannot tell. */
public final class UnusualText {
    /** Seeded runs of the test of whole percentages. */
    private static final int RUNS = 1000;

    private static final long SEED = 1;

    private UnusualText() {}

    /** All lists and the test of whole percentages, of every question. */
    public static String of(Tally tally) {
        StringBuilder text = new StringBuilder("Unusual, which is no sign of fraud: ")
                .append(Limits.OF_ALL_TESTS)
                .append(".\n");
        for (String question : tally.totals().keySet()) {
            if (!question.isEmpty()) {
                text.append("\nQuestion ").append(question).append('\n');
            }
            List<Unusual> all = UnusualStations.of(tally, question);
            for (Unusual.Kind kind : Unusual.Kind.values()) {
                list(text, kind, all.stream().filter(one -> one.list() == kind).toList());
            }
            percentages(text, tally, question, IntegerPercentages.Of.TURNOUT);
            percentages(text, tally, question, IntegerPercentages.Of.YES);
        }
        return text.toString();
    }

    private static void list(StringBuilder text, Unusual.Kind kind, List<Unusual> unusual) {
        text.append('\n')
                .append(word(kind))
                .append(": ")
                .append(unusual.size())
                .append(". ")
                .append(kind.limits());
        text.append('\n');
        for (Unusual one : unusual) {
            text.append("  ").append(String.join(" ", one.stations()));
            for (Map.Entry<String, String> value : one.values().entrySet()) {
                text.append(", ").append(value.getKey()).append(' ').append(value.getValue());
            }
            text.append('\n');
        }
    }

    private static void percentages(StringBuilder text, Tally tally, String question, IntegerPercentages.Of which) {
        text.append("\nwhole percentages of ")
                .append(word(which))
                .append(": stations, with a whole percentage, by chance (lowest to highest of ")
                .append(RUNS)
                .append(" simulations), share of simulations with as many\n");
        for (IntegerPercentages.Excess excess : IntegerPercentages.of(tally, question, which, RUNS, SEED)) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: %d, %d, %.1f (%d to %d), %.3f\n",
                    excess.group(),
                    excess.stations(),
                    excess.observed(),
                    excess.expected(),
                    excess.lowest(),
                    excess.highest(),
                    excess.chance(RUNS)));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
