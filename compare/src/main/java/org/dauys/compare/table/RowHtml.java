package org.dauys.compare.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange.Cause;

/** One row of the table: the old text, the new text, and what happened in plain words. */
final class RowHtml {
    private final Table table;
    private final ComparisonLinks links;
    private final TableView view;
    private final Set<Cause> ignored;
    /** Attributes where the language is not the draft's, which the table around the rows has. */
    private final String oldLanguage;

    private final String ownLanguage;

    /** @param ignored causes of changes that are not marked; with references goes the tag "renumbered" */
    RowHtml(Table table, ComparisonLinks links, TableView view, Set<Cause> ignored) {
        this.table = table;
        this.links = links;
        this.view = view;
        this.ignored = ignored;
        String language = table.comparison().newAct().language().code();
        this.oldLanguage =
                unlessIs(language, table.comparison().oldAct().language().code());
        this.ownLanguage = unlessIs(language, table.phrases().locale().getLanguage());
    }

    private static String unlessIs(String around, String language) {
        return language.equals(around) ? "" : " lang=\"" + language + "\"";
    }

    /** @param anchored whether the row carries the permanent address; not when its heading does */
    void write(Entry entry, boolean anchored, StringBuilder out) {
        Row row = entry.row();
        out.append("<div class=\"row\"");
        if (anchored) {
            out.append(" id=\"");
            Html.escape(Anchors.of(row), out);
            out.append('"');
        }
        data(entry, out);
        out.append(">\n");
        switch (view) {
            case SIDES -> {
                side(entry, Side.OLD, out);
                side(entry, Side.NEW, out);
            }
            case MERGED -> merged(row, out);
        }
        out.append("<p").append(ownLanguage).append('>');
        tags(row, out);
        Html.escape(table.besideTags(row), out);
        out.append("</p>\n");
        String more = links.more().apply(row);
        if (!more.isEmpty()) {
            out.append("<div class=\"more\"")
                    .append(ownLanguage)
                    .append('>')
                    .append(more)
                    .append("</div>\n");
        }
        out.append("</div>\n");
    }

    /** What the filters and the style go by. */
    private void data(Entry entry, StringBuilder out) {
        Row row = entry.row();
        out.append(" data-g=\"")
                .append(entry.group(ignored).name().toLowerCase(Locale.ROOT))
                .append('"');
        if (row.has(Relation.SPLIT) || row.has(Relation.MERGED)) {
            out.append(" data-r=\"")
                    .append(row.has(Relation.SPLIT) ? "split" : "")
                    .append(row.has(Relation.SPLIT) && row.has(Relation.MERGED) ? " " : "")
                    .append(row.has(Relation.MERGED) ? "merged" : "")
                    .append('"');
        }
        Set<Cause> only = entry.onlyIgnorable();
        if (!only.isEmpty()) {
            out.append(" data-only=\"")
                    .append(only.contains(Cause.REFERENCE) ? "r" : "")
                    .append(only.contains(Cause.SUBSTITUTION) ? "s" : "")
                    .append('"');
        }
    }

    private void side(Entry entry, Side side, StringBuilder out) {
        boolean old = side == Side.OLD;
        boolean none = (old ? entry.row().oldUnits() : entry.row().newUnits()).isEmpty();
        out.append("<div class=\"").append(old ? "old" : "new").append(none ? " none\"" : "\"");
        if (none) {
            out.append(ownLanguage).append('>');
            Html.escape(table.phrases().say(old ? "table.none.old" : "table.none.new"), out);
        } else {
            out.append(old ? oldLanguage : "").append('>');
            parts(entry, side, out);
        }
        out.append("</div>\n");
    }

    private void parts(Entry entry, Side side, StringBuilder out) {
        boolean first = true;
        for (Row part : entry.parts()) {
            List<Unit> units = side == Side.OLD ? part.oldUnits() : part.newUnits();
            if (units.isEmpty()) {
                continue;
            }
            if (!first) {
                out.append('\n');
            }
            first = false;
            boolean named = side == Side.NEW || part.newUnits().isEmpty();
            String href = named && entry.parts().size() == 1 ? links.row().apply(part) : "";
            for (Unit unit : units) {
                label(table.name(unit, side == Side.OLD), href, out);
            }
            MarkedHtml.write(Marked.words(part), side, ignored, out);
        }
    }

    /** Both labels and one text; a text that is all removed is the old act's. */
    private void merged(Row row, StringBuilder out) {
        out.append("<div class=\"both\"")
                .append(row.newUnits().isEmpty() ? oldLanguage : "")
                .append('>');
        label(table.element(row), links.row().apply(row), out);
        MarkedHtml.write(Marked.words(row), Side.BOTH, ignored, out);
        out.append("</div>\n");
    }

    private static void label(String name, String href, StringBuilder out) {
        if (href.isEmpty()) {
            out.append("<b>");
        } else {
            out.append("<a href=\"");
            Html.escape(href, out);
            out.append("\">");
        }
        Html.escape(name, out);
        out.append(href.isEmpty() ? "</b> " : "</a> ");
    }

    void tags(Row row, StringBuilder out) {
        for (Relation relation : row.relations()) {
            boolean silent = relation == Relation.RENUMBERED
                    && (row.relations().size() > 1 || ignored.contains(Cause.REFERENCE));
            if (!silent) {
                out.append("<b class=\"").append(relation.jsonName()).append("\">");
                Html.escape(table.phrases().say("relation." + relation.jsonName()), out);
                out.append("</b> ");
            }
        }
    }
}
