package org.dauys.compare.table;

import java.util.stream.Collectors;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Substitution;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;
import org.dauys.text.write.ActWriter;

/** The comparative table for a terminal: both texts merged into one marked text, wrapped to the width. */
final class TextTable {
    private static final int INDENT = 4;

    private final Table table;
    private final Phrases phrases;
    private final TerminalText out;

    TextTable(Table table) {
        this.table = table;
        this.phrases = table.phrases();
        this.out = new TerminalText(table.options().columns(), table.options().colour());
    }

    String write() {
        opening();
        for (Table.Group group : table.groups()) {
            group.head().ifPresent(this::heading);
            group.entries().forEach(this::entry);
        }
        if (!table.leftOut().isEmpty()) {
            out.blank();
            out.paragraph(0, table.leftOut());
        }
        return out.toString();
    }

    private void opening() {
        out.bold(phrases.say("table.heading"));
        source("table.source.old", table.comparison().oldAct());
        source("table.source.new", table.comparison().newAct());
        out.blank();
        out.paragraph(0, counts());
        if (!table.comparison().substitutions().isEmpty()) {
            out.blank();
            out.paragraph(0, phrases.say("substitutions.heading") + ":");
        }
        for (Substitution substitution : table.comparison().substitutions()) {
            out.paragraph(
                    INDENT,
                    phrases.count("substitutions.item", substitution.count(), substitution.from(), substitution.to()));
        }
    }

    private void source(String key, Act act) {
        out.paragraph(0, phrases.say(key) + ": " + table.title(act));
        out.paragraph(
                INDENT, phrases.count("table.source.articles", act.articles()) + ", SHA-256 " + ActWriter.sha256(act));
    }

    private String counts() {
        return OtherWords.line(table.comparison().counts(), phrases);
    }

    private void heading(Row head) {
        out.blank();
        out.heading(table.name(head), Marked.words(head));
        if (!head.has(Relation.UNCHANGED)) {
            out.paragraph(INDENT, table.summary(head));
        }
    }

    private void entry(Entry entry) {
        Row row = entry.row();
        out.blank();
        out.paragraph(0, table.element(row) + "  " + tags(row));
        out.marked(INDENT, entry.words());
        String more = table.besideTags(row);
        if (!more.isEmpty()) {
            out.paragraph(INDENT, "— " + more);
        }
    }

    private String tags(Row row) {
        return row.relations().stream()
                .map(relation -> phrases.say("relation." + relation.jsonName()))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
