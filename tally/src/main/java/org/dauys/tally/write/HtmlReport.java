package org.dauys.tally.write;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.check.Severity;
import org.dauys.tally.decide.DecisionText;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.total.AreaTotal;
import org.dauys.tally.turnout.HourTotal;
import org.dauys.tally.turnout.Turnout;

/**
 * A count as one page without anything from elsewhere: no script, no font, no picture. Absolute numbers first, each percentage with what it
 * is one of; headings, captions and row headings for those who listen; black on white and narrow enough for paper.
 */
public final class HtmlReport {
    /** Of one rule; all of them are in the tables. */
    private static final int FINDINGS_OF_A_RULE = 100;

    private static final List<Figure> SHOWN =
            List.of(Figure.PARTICIPANTS, Figure.YES, Figure.NO, Figure.INVALID, Figure.APART);

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}
            .wide{overflow-x:auto}
            table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}
            caption{text-align:left;font-weight:bold;padding:.3rem 0}
            th,td{border-bottom:1px solid #767676;padding:.25rem .6rem;text-align:right;vertical-align:top}
            th:first-child,td.words,th.words{text-align:left}
            thead th{border-bottom-width:2px}
            thead th::first-letter{text-transform:uppercase}
            td small{display:block}
            .decision{border-left:.3rem solid;padding-left:1rem}
            @media print{body{max-width:none;font-size:9pt;padding:0}.wide{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}}
            """;

    private final Report report;
    private final Optional<Turnout> turnout;
    private final ReportWords words;
    private final DecisionText sentences;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(Report report, Optional<Turnout> turnout, Locale language) {
        this.report = report;
        this.turnout = turnout;
        words = ReportWords.in(language);
        sentences = DecisionText.in(language);
    }

    /**
     * The page.
     *
     * @param title of the vote; empty for the usual one
     * @param turnout by the hour, where it was reported
     * @param language kk, ru or en
     */
    public static String of(Report report, String title, Optional<Turnout> turnout, Locale language) {
        return new HtmlReport(report, turnout, language).page(title, language);
    }

    private String page(String title, Locale language) {
        String heading = title.isEmpty() ? words.say("title") : title;
        html.append("<!doctype html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        element("title", heading);
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", heading);
        element("p", words.say("paper"));
        report.rule().ifPresent(rule -> element("p", sentences.rule(rule)));
        report.tally().totals().forEach(this::question);
        turnout.filter(known -> !known.hours().isEmpty()).ifPresent(this::hours);
        findings(report.tally().findings());
        element("p", words.say("again"));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void question(String question, SortedMap<Area, AreaTotal> totals) {
        Tally tally = report.tally();
        if (!question.isEmpty()) {
            element("h2", words.say("question", question));
        }
        AreaTotal nation = tally.nation(question);
        boolean listed = tally.count().listed();
        String counted = words.number(nation.reported());
        element(
                "p",
                !listed
                        ? words.say("unlisted", counted)
                        : nation.isComplete()
                                ? words.say("complete", counted)
                                : words.say("incomplete", counted, words.number(nation.stations())));
        if (report.decisions().containsKey(question)) {
            element(question.isEmpty() ? "h2" : "h3", words.say("decision"));
            html.append("<div class=\"decision\">\n");
            sentences.decision(report.decisions().get(question), listed).forEach(sentence -> element("p", sentence));
            html.append("</div>\n");
        }
        totals(totals);
    }

    private void totals(SortedMap<Area, AreaTotal> totals) {
        begin(words.say("totals"));
        head(words.say("area"));
        head(words.say("stations"));
        head(words.say("eligible"));
        SHOWN.forEach(figure -> head(words.figure(figure)));
        html.append("</tr></thead>\n<tbody>\n");
        totals.values().stream().filter(total -> total.area().level() <= 1).forEach(this::total);
        end();
    }

    private void total(AreaTotal total) {
        html.append("<tr>");
        rowHead(name(total.area()));
        cell(words.say("stationsOf", words.number(total.reported()), words.number(total.stations())), "");
        cell(
                words.number(total.eligible()),
                total.eligibleUnknown() == 0
                        ? ""
                        : words.say("eligibleUnknown", words.number(total.eligibleUnknown())));
        for (Figure figure : SHOWN) {
            cell(
                    total.figures().has(figure) ? words.number(total.figures().orZero(figure)) : "–",
                    total.figures().has(figure) ? share(total, figure) : "");
        }
        html.append("</tr>\n");
    }

    /** The share, or how many stations the sum is short of; a share of what is short itself is none. */
    private String share(AreaTotal total, Figure figure) {
        long value = total.figures().orZero(figure);
        if (total.silent(figure) > 0) {
            return words.say("silent", words.number(total.silent(figure)));
        }
        if (figure == Figure.PARTICIPANTS) {
            boolean whole = total.isComplete() && total.eligibleUnknown() == 0;
            return share("turnoutOf", value, whole ? total.eligible() : 0);
        }
        boolean whole = total.silent(Figure.PARTICIPANTS) == 0;
        return share("shareOf", value, whole ? total.figures().orZero(Figure.PARTICIPANTS) : 0);
    }

    /** Empty where there is nothing that it would be a share of. */
    private String share(String key, long part, long whole) {
        return whole <= 0 ? "" : words.say(key, words.percent(part, whole));
    }

    private void hours(Turnout known) {
        TreeSet<String> hours = new TreeSet<>();
        known.hours().values().forEach(ofArea -> hours.addAll(ofArea.keySet()));
        element("h2", words.say("turnout"));
        element("p", words.say("turnoutNote"));
        begin(words.say("turnout"));
        head(words.say("area"));
        hours.forEach(hour -> head(words.say("hour", hour)));
        html.append("</tr></thead>\n<tbody>\n");
        known.hours().forEach((area, ofArea) -> {
            if (area.level() <= 1) {
                html.append("<tr>");
                rowHead(name(area));
                for (String hour : hours) {
                    HourTotal total = ofArea.getOrDefault(hour, HourTotal.NONE);
                    cell(total.reported() == 0 ? "–" : words.number(total.voted()), shareByHour(total));
                }
                html.append("</tr>\n");
            }
        });
        end();
    }

    /** No share where the eligible of some stations are not known, or are fewer than those who voted. */
    private String shareByHour(HourTotal total) {
        boolean known = total.eligibleUnknown() == 0 && total.voted() <= total.eligible();
        String share = (known ? words.percent(total.voted(), total.eligible()) : "–") + " ("
                + words.number(total.reported()) + ")";
        return total.eligibleUnknown() == 0
                ? share
                : share + "; " + words.say("eligibleUnknown", words.number(total.eligibleUnknown()));
    }

    private void findings(List<Finding> findings) {
        element("h2", words.say("findings"));
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        element(
                "p",
                words.say(
                        "counts",
                        words.number(counts.getOrDefault(Severity.ERROR, 0L)),
                        words.number(counts.getOrDefault(Severity.LOOK, 0L)),
                        words.number(counts.getOrDefault(Severity.NOTE, 0L))));
        if (findings.isEmpty()) {
            element("p", words.say("none"));
            return;
        }
        begin(words.say("findings"));
        head(words.say("rule"));
        List.of("where", "what", "figures")
                .forEach(key -> html.append("<th scope=\"col\" class=\"words\">")
                        .append(escaped(words.say(key)))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        Map<Rule, Integer> told = new EnumMap<>(Rule.class);
        for (Finding finding : findings) {
            if (told.merge(finding.rule(), 1, Integer::sum) <= FINDINGS_OF_A_RULE) {
                finding(finding);
            }
        }
        end();
        told.forEach((rule, number) -> {
            if (number > FINDINGS_OF_A_RULE) {
                element("p", rule.number() + ": " + words.say("more", words.number(number - FINDINGS_OF_A_RULE)));
            }
        });
    }

    private void finding(Finding finding) {
        html.append("<tr>");
        rowHead(finding.rule().number() + " " + words.say("severity." + finding.severity()));
        String place = finding.origin().file().isEmpty()
                ? ""
                : finding.origin().file()
                        + (finding.origin().row() > 0
                                ? ", " + words.say("row", finding.origin().row())
                                : "");
        words(finding.subject(), place);
        words(words.rule(finding.rule()), "");
        words(words.values(finding), "");
        html.append("</tr>\n");
    }

    private String name(Area area) {
        return area.equals(Area.NATION)
                ? words.say("country")
                : report.tally().count().names().getOrDefault(area, area.toString());
    }

    private void begin(String caption) {
        html.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escaped(caption))
                .append("\"><table>\n<caption>")
                .append(escaped(caption))
                .append("</caption>\n<thead><tr>");
    }

    private void end() {
        html.append("</tbody>\n</table></div>\n");
    }

    private void head(String text) {
        html.append("<th scope=\"col\">").append(escaped(text)).append("</th>");
    }

    private void rowHead(String text) {
        html.append("<th scope=\"row\">").append(escaped(text)).append("</th>");
    }

    private void cell(String text, String small) {
        html.append("<td>").append(escaped(text));
        small(small);
    }

    private void words(String text, String small) {
        html.append("<td class=\"words\">").append(escaped(text));
        small(small);
    }

    private void small(String text) {
        if (!text.isEmpty()) {
            html.append("<small>").append(escaped(text)).append("</small>");
        }
        html.append("</td>");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
