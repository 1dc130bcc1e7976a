package org.dauys.tally.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.check.Severity;
import org.dauys.tally.decide.DecisionText;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.total.AreaTotal;

/** A count for a screen: the rule and the decision in sentences, totals down to the level below the country, and what was found. */
public final class TextReport {
    /** Of one rule; more are in the other formats. */
    private static final int FINDINGS_OF_A_RULE = 20;

    private static final List<Figure> SHOWN =
            List.of(Figure.PARTICIPANTS, Figure.YES, Figure.NO, Figure.INVALID, Figure.APART);

    private TextReport() {}

    /**
     * The report.
     *
     * @param language of the rule and the decision: kk, ru or en; the rest is in English
     */
    public static String of(Report report, Locale language) {
        Tally tally = report.tally();
        DecisionText sentences = DecisionText.in(language);
        StringBuilder text = new StringBuilder();
        report.rule().ifPresent(rule -> text.append(sentences.rule(rule)).append("\n\n"));
        tally.totals().forEach((question, totals) -> {
            if (!question.isEmpty()) {
                text.append("Question ").append(question).append('\n');
            }
            if (report.decisions().containsKey(question)) {
                sentences
                        .decision(
                                report.decisions().get(question), tally.count().listed())
                        .forEach(line -> text.append(line).append('\n'));
                text.append('\n');
            }
            totals(text, tally, totals);
            text.append('\n');
        });
        findings(text, tally.findings());
        return text.toString();
    }

    private static void totals(StringBuilder text, Tally tally, SortedMap<Area, AreaTotal> totals) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("", "stations", "eligible"));
        SHOWN.forEach(figure -> head.add(figure.key()));
        rows.add(head);
        totals.values().stream().filter(total -> total.area().level() <= 1).forEach(total -> {
            String name = tally.count()
                    .names()
                    .getOrDefault(total.area(), total.area().toString());
            List<String> row = new ArrayList<>(List.of(
                    total.area().equals(Area.NATION) ? "all" : name,
                    total.reported() + "/" + total.stations(),
                    String.valueOf(total.eligible())));
            SHOWN.forEach(figure -> row.add(
                    total.figures().has(figure) ? String.valueOf(total.figures().orZero(figure)) : "–"));
            rows.add(row);
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(one -> one.get(column).length())
                        .max()
                        .orElse(0);
                String pad = " ".repeat(width - row.get(i).length());
                line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static void findings(StringBuilder text, List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        text.append("Findings: ")
                .append(counts.getOrDefault(Severity.ERROR, 0))
                .append(" errors, ")
                .append(counts.getOrDefault(Severity.LOOK, 0))
                .append(" to look at, ")
                .append(counts.getOrDefault(Severity.NOTE, 0))
                .append(" notes.\n");
        Map<Rule, Integer> told = new EnumMap<>(Rule.class);
        for (Finding finding : findings) {
            int number = told.merge(finding.rule(), 1, Integer::sum);
            if (number <= FINDINGS_OF_A_RULE) {
                text.append(finding.severity().name().toLowerCase(Locale.ROOT))
                        .append("  ")
                        .append(finding)
                        .append('\n');
            }
        }
        told.forEach((rule, number) -> {
            if (number > FINDINGS_OF_A_RULE) {
                text.append(rule.number())
                        .append(": ")
                        .append(number - FINDINGS_OF_A_RULE)
                        .append(" more. All of them: --format json or csv.\n");
            }
        });
    }
}
