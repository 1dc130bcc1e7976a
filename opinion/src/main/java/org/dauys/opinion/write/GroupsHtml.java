package org.dauys.opinion.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;
import org.dauys.opinion.Group;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Representative;
import org.dauys.opinion.Trial;

/** A map of opinions as a page in one file, without scripts, which asks no other server for anything. */
public final class GroupsHtml {
    private final GroupsReport report;
    private final StringBuilder out = new StringBuilder();
    private final Formatter form = new Formatter(out, Locale.ROOT);

    private GroupsHtml(GroupsReport report) {
        this.report = report;
    }

    /** The page. */
    public static String of(GroupsReport report) {
        return new GroupsHtml(report).write();
    }

    private String write() {
        OpinionMap map = report.map();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Opinion groups</title>\n<style>\n")
                .append(css())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Opinion groups</h1>\n");
        form.format(
                "<p>%,d people, %,d statements (%,d taken out), %,d votes.</p>\n<p class=\"outcome\">%s</p>\n",
                report.file().participants().size(),
                report.file().statements().size(),
                report.moderated(),
                report.file().votes().size(),
                escaped(report.outcome()));
        if (map.outcome() != OpinionMap.Outcome.NOT_ENOUGH) {
            drawing(map);
            common(true, map.groups().isEmpty() ? "Most agree" : "All groups agree");
            common(false, map.groups().isEmpty() ? "Most disagree" : "All groups disagree");
            for (int g = 0; g < map.groups().size(); g++) {
                group(g, map.groups().get(g));
            }
            trials(map);
        }
        findings();
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void drawing(OpinionMap map) {
        int step = MapSvg.step(map);
        out.append("<figure>\n").append(MapSvg.of(map));
        form.format(
                "<figcaption>%s of the %,d people who gave at least %d votes. People near each other vote alike; up, down, left"
                        + " and right mean nothing by themselves.</figcaption>\n</figure>\n",
                step == 1 ? "Each" : "One in " + step, map.shaping(), map.fewest());
        if (!map.groups().isEmpty()) {
            out.append(
                    "<details><summary>The map as a table</summary>\n<table>\n<thead><tr><th scope=\"col\">Group</th>"
                            + "<th scope=\"col\">People</th><th scope=\"col\">Of them placed by few votes</th>"
                            + "<th scope=\"col\">Middle</th><th scope=\"col\">Stability</th></tr></thead>\n<tbody>\n");
            for (Group group : map.groups()) {
                form.format(
                        "<tr><th scope=\"row\">%d</th><td>%,d</td><td>%,d</td><td>%.2f, %.2f</td><td>%s</td></tr>\n",
                        group.number(), group.size(), group.slight(), group.x(), group.y(), two(group.stability()));
            }
            out.append("</tbody>\n</table>\n</details>\n");
        }
    }

    private void common(boolean agree, String title) {
        var common = report.common(agree);
        if (!common.isEmpty()) {
            form.format("<h2>%s</h2>\n<ul>\n", title);
            var all = report.map().all();
            for (int j : common) {
                form.format(
                        "<li>%s <span>%d of %d</span></li>\n",
                        escaped(report.text(j)), (agree ? all.agree() : all.disagree())[j], all.votes(j));
            }
            out.append("</ul>\n");
        }
    }

    private void group(int place, Group group) {
        form.format("<h2>Group %d: %,d people</h2>\n", group.number(), group.size());
        if (group.representatives().isEmpty()) {
            out.append("<p>Nothing tells it from the others with enough certainty.</p>\n");
            return;
        }
        out.append("<ul>\n");
        for (Representative one : group.representatives()) {
            int[] others = report.others(place, one);
            form.format(
                    "<li><strong>%s</strong> %s <span>%d of %d; of the others %d of %d</span></li>\n",
                    one.agree() ? "Agrees:" : "Disagrees:",
                    escaped(report.text(one.statement())),
                    one.voices(),
                    one.votes(),
                    others[0],
                    others[1]);
        }
        out.append("</ul>\n");
    }

    private void trials(OpinionMap map) {
        out.append(
                "<details><summary>How many groups: what was tried</summary>\n<table>\n<thead><tr><th scope=\"col\">Groups"
                        + "</th><th scope=\"col\">How far apart (silhouette)</th><th scope=\"col\">How alike they come again with other"
                        + " people (adjusted Rand index)</th></tr></thead>\n<tbody>\n");
        for (Trial trial : map.trials()) {
            form.format(
                    "<tr><th scope=\"row\">%d</th><td>%s</td><td>%s</td></tr>\n",
                    trial.groups(), two(trial.silhouette()), two(trial.stability()));
        }
        out.append("</tbody>\n</table>\n</details>\n");
    }

    private void findings() {
        if (!report.findings().isEmpty()) {
            out.append("<h2>Notes on the files</h2>\n<ul>\n");
            report.findings().forEach(finding -> form.format("<li>%s</li>\n", escaped(finding)));
            out.append("</ul>\n");
        }
    }

    private static String two(double number) {
        return Double.isNaN(number) ? "not asked" : String.format(Locale.ROOT, "%.2f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(GroupsHtml.class.getResourceAsStream("groups.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
