package org.dauys.compare.table;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.Counts;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.Row;
import org.dauys.compare.language.Phrases;

/** The five numbers; each leads to the first row of its kind, or, with the script, leaves only such rows. */
final class FiveHtml {
    private final Table table;

    FiveHtml(Table table) {
        this.table = table;
    }

    void write(StringBuilder out) {
        Phrases phrases = table.phrases();
        List<Row> rows = table.entries().stream().map(Entry::row).toList();
        out.append("<ul class=\"five\" aria-label=\"");
        Html.escape(phrases.say("five.label"), out);
        out.append("\">\n");
        for (Group group : Group.values()) {
            String kind = group.name().toLowerCase(Locale.ROOT);
            int count = count(table.comparison().counts(), group);
            out.append("<li><a class=\"").append(kind).append("\" data-kind=\"").append(kind);
            out.append("\" href=\"#");
            Html.escape(first(rows, group), out);
            out.append("\"><b>");
            Html.escape(phrases.say("number", count), out);
            out.append("</b> ");
            Html.escape(phrases.count("five." + kind, count), out);
            out.append("</a></li>\n");
        }
        out.append("</ul>\n");
    }

    static int count(Counts counts, Group group) {
        return switch (group) {
            case KEPT -> counts.kept();
            case REWORDED -> counts.reworded();
            case MOVED -> counts.moved();
            case ADDED -> counts.added();
            case REMOVED -> counts.removed();
        };
    }

    private static String first(List<Row> rows, Group group) {
        return rows.stream()
                .filter(row -> Counts.group(row) == group)
                .findFirst()
                .map(Anchors::of)
                .orElse("ui-table");
    }
}
