package org.dauys.compare.table;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;

/**
 * What the lawyers' table says in its cells, whatever it is printed on. Columns as in practice under article 29(2) of
 * Kazakhstan's law on legal acts: number, structural element, text in force, proposed text, rationale.
 */
final class LegalRows {
    private final Table table;
    private final Phrases phrases;
    private int number;

    LegalRows(Table table) {
        this.table = table;
        this.phrases = table.phrases();
    }

    List<String> columns() {
        return List.of(
                phrases.say("table.column.number"),
                phrases.say("table.column.element"),
                phrases.say("table.column.old"),
                phrases.say("table.column.new"),
                phrases.say("table.column.rationale"));
    }

    /** "Draft: Constitution · " or, after a full stop, without the dot: the sum of the act follows. */
    String source(String key, Act act) {
        String title = table.title(act);
        return phrases.say(key) + ": " + title + (title.endsWith(".") ? " " : " · ");
    }

    /** The number of the next row, from 1. */
    String next() {
        number++;
        return phrases.say("number", number);
    }

    boolean isAbsent(Entry entry, Side side) {
        return (side == Side.OLD ? entry.row().oldUnits() : entry.row().newUnits()).isEmpty();
    }

    /** What stands in place of a text that there is not. */
    String absent(Side side) {
        return phrases.say(side == Side.OLD ? "table.absent" : "table.exclude");
    }

    /** The characters of both texts together. */
    int length(Entry entry) {
        return entry.words().stream()
                .map(WordChange::text)
                .mapToInt(String::length)
                .sum();
    }
}
