package org.dauys.compare.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange.Cause;

/** One row of the table: the old text, the new text, and what happened in plain words. */
final class RowHtml {
    private final Table table;
    private final WrittenRows written;
    private final ComparisonLinks links;
    private final TableView view;
    private final Set<Cause> ignored;
    /** Told where in the text an address belongs, in place of the address. */
    private final Optional<IntConsumer> places;
    /** Attributes where the language is not the draft's, which the table around the rows has. */
    private final String oldLanguage;

    private final String ownLanguage;
    /** What happened, as far as the names of the relations do not say it. */
    private final Function<Row, String> sentence;

    /** @param ignored causes of changes that are not marked; with references goes the tag "renumbered" */
    RowHtml(Table table, WrittenRows written, ComparisonLinks links, TableView view, Set<Cause> ignored) {
        this(table, written, links, view, ignored, Optional.empty(), written::besideTags);
    }

    /** For who reads the older version: a row says what its older provision became. */
    static RowHtml ofOld(Table table, WrittenRows written, ComparisonLinks links, TableView view) {
        return new RowHtml(table, written, links, view, Set.of(), Optional.empty(), table::ofOldBesideTags);
    }

    /** For rows whose address is not known yet. */
    RowHtml(Table table, WrittenRows written, TableView view, Set<Cause> ignored, IntConsumer places) {
        this(table, written, ComparisonLinks.NONE, view, ignored, Optional.of(places), written::besideTags);
    }

    private RowHtml(
            Table table,
            WrittenRows written,
            ComparisonLinks links,
            TableView view,
            Set<Cause> ignored,
            Optional<IntConsumer> places,
            Function<Row, String> sentence) {
        this.table = table;
        this.written = written;
        this.links = links;
        this.view = view;
        this.ignored = ignored;
        this.places = places;
        this.sentence = sentence;
        String language = table.comparison().newAct().language().code();
        this.oldLanguage =
                unlessIs(language, table.comparison().oldAct().language().code());
        this.ownLanguage = unlessIs(language, table.phrases().locale().getLanguage());
    }

    private static String unlessIs(String around, String language) {
        return language.equals(around) ? "" : " lang=\"" + language + "\"";
    }

    /** Writes it whole, without what is kept of rows for those who read the newer version. */
    void writeOfOld(Row row, StringBuilder out) {
        writeText(Entry.of(row), true, href(row), out);
        end(row, out);
    }

    private String href(Row row) {
        // An order of elements or lines has no page of its own.
        return row.level().hasWords() ? links.row().apply(row) : "";
    }

    /** @param anchored whether the row carries the permanent address; not when its heading does */
    void write(Entry entry, boolean anchored, StringBuilder out) {
        Row row = entry.row();
        String href = href(row);
        if (anchored && ignored.isEmpty() && !href.isEmpty() && entry.parts().size() == 1) {
            written.write(row, view, href, out);
        } else {
            writeText(entry, anchored, href, out);
        }
        end(row, out);
    }

    private void end(Row row, StringBuilder out) {
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

    /** All but what a page puts at the end of the row, and the end of its element. */
    void writeText(Entry entry, boolean anchored, String href, StringBuilder out) {
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
                side(entry, Side.OLD, href, out);
                side(entry, Side.NEW, href, out);
            }
            case MERGED -> merged(row, href, out);
        }
        out.append("<p").append(ownLanguage).append('>');
        tags(row, out);
        Html.escape(sentence.apply(row), out);
        out.append("</p>\n");
    }

    /** What the filters and the style go by. */
    private void data(Entry entry, StringBuilder out) {
        Row row = entry.row();
        out.append(" data-g=\"")
                .append(entry.group(ignored).name().toLowerCase(Locale.ROOT))
                .append('"');
        table.counted().data(entry.parts(), out);
        String relations = Stream.of(Relation.SPLIT, Relation.COPIED, Relation.MERGED)
                .filter(row::has)
                .map(Relation::jsonName)
                .collect(Collectors.joining(" "));
        if (!relations.isEmpty()) {
            out.append(" data-r=\"").append(relations).append('"');
        }
        Set<Cause> only = entry.onlyIgnorable();
        if (!only.isEmpty()) {
            out.append(" data-only=\"")
                    .append(only.contains(Cause.REFERENCE) ? "r" : "")
                    .append(only.contains(Cause.SUBSTITUTION) ? "s" : "")
                    .append('"');
        }
    }

    private void side(Entry entry, Side side, String href, StringBuilder out) {
        boolean old = side == Side.OLD;
        boolean none = (old ? entry.row().oldUnits() : entry.row().newUnits()).isEmpty();
        out.append("<div class=\"").append(old ? "old" : "new").append(none ? " none\"" : "\"");
        if (none) {
            out.append(ownLanguage).append('>');
            Html.escape(
                    table.phrases()
                            .say("table.none" + (entry.row().level().isProvision() ? "" : ".other")
                                    + (old ? ".old" : ".new")),
                    out);
        } else {
            out.append(old ? oldLanguage : "").append('>');
            parts(entry, side, href, out);
        }
        out.append("</div>\n");
    }

    private void parts(Entry entry, Side side, String href, StringBuilder out) {
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
            boolean linked = named && entry.parts().size() == 1;
            for (Unit unit : units) {
                label(table.name(unit, side == Side.OLD), linked, href, out);
            }
            MarkedHtml.write(Marked.words(part), side, ignored, out);
        }
    }

    /** Both labels and one text; a text that is all removed is the old act's. */
    private void merged(Row row, String href, StringBuilder out) {
        out.append("<div class=\"both\"")
                .append(row.newUnits().isEmpty() ? oldLanguage : "")
                .append('>');
        label(table.element(row), true, href, out);
        MarkedHtml.write(Marked.words(row), Side.BOTH, ignored, out);
        out.append("</div>\n");
    }

    private void label(String name, boolean linked, String href, StringBuilder out) {
        boolean link = linked && (places.isPresent() || !href.isEmpty());
        if (link) {
            out.append("<a href=\"");
            places.ifPresent(place -> place.accept(out.length()));
            Html.escape(href, out);
            out.append("\">");
        } else {
            out.append("<b>");
        }
        Html.escape(name, out);
        out.append(link ? "</a> " : "</b> ");
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
