package org.dauys.compare.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dauys.compare.Counts;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.table.MarkedHtml.Side;

/** One row of the table: the old text, the new text, and what happened in plain words. */
final class RowHtml {
    private final Table table;
    /** Attributes where the language is not the draft's, which the table around the rows has. */
    private final String oldLanguage;

    private final String ownLanguage;

    RowHtml(Table table) {
        this.table = table;
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
        side(entry, Side.OLD, out);
        side(entry, Side.NEW, out);
        out.append("<p").append(ownLanguage).append('>');
        tags(row, out);
        Html.escape(table.besideTags(row), out);
        out.append("</p>\n</div>\n");
    }

    /** What the filters go by. */
    private static void data(Entry entry, StringBuilder out) {
        Row row = entry.row();
        out.append(" data-g=\"")
                .append(Counts.group(row).name().toLowerCase(Locale.ROOT))
                .append('"');
        if (row.has(Relation.SPLIT) || row.has(Relation.MERGED)) {
            out.append(" data-r=\"")
                    .append(row.has(Relation.SPLIT) ? "split" : "")
                    .append(row.has(Relation.SPLIT) && row.has(Relation.MERGED) ? " " : "")
                    .append(row.has(Relation.MERGED) ? "merged" : "")
                    .append('"');
        }
        String only = onlyIgnorable(entry);
        if (!only.isEmpty()) {
            out.append(" data-only=\"").append(only).append('"');
        }
    }

    /** "r", "s" or "rs" when nothing else than references and wide substitutions changed; else empty. */
    private static String onlyIgnorable(Entry entry) {
        if (Counts.group(entry.row()) != Counts.Group.REWORDED
                || entry.row().has(Relation.SPLIT)
                || entry.row().has(Relation.MERGED)) {
            return "";
        }
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (WordChange word : entry.words()) {
            if (word.op() != Op.EQUAL) {
                causes.add(word.cause());
            }
        }
        boolean ignorable = EnumSet.of(Cause.REFERENCE, Cause.SUBSTITUTION).containsAll(causes);
        return ignorable
                ? (causes.contains(Cause.REFERENCE) ? "r" : "") + (causes.contains(Cause.SUBSTITUTION) ? "s" : "")
                : "";
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
            boolean link = side == Side.NEW && entry.parts().size() == 1;
            for (Unit unit : units) {
                label(part, unit, side, link, out);
            }
            MarkedHtml.write(Marked.words(part), side, out);
        }
    }

    private void label(Row row, Unit unit, Side side, boolean link, StringBuilder out) {
        if (link) {
            out.append("<a href=\"#");
            Html.escape(Anchors.of(row), out);
            out.append("\">");
        } else {
            out.append("<b>");
        }
        Html.escape(table.name(unit, side == Side.OLD), out);
        out.append(link ? "</a> " : "</b> ");
    }

    private void tags(Row row, StringBuilder out) {
        for (Relation relation : row.relations()) {
            if (relation == Relation.RENUMBERED && row.relations().size() > 1) {
                continue;
            }
            out.append("<b class=\"").append(relation.jsonName()).append("\">");
            Html.escape(table.phrases().say("relation." + relation.jsonName()), out);
            out.append("</b> ");
        }
    }
}
