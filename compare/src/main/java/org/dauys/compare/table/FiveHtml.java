package org.dauys.compare.table;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dauys.compare.Counts;
import org.dauys.compare.language.Phrases;

/** The five numbers, and what changed beside the provisions, each a link to the rows of its kind. */
final class FiveHtml {
    private final Table table;
    private final ToIntFunction<ChangeKind> numbers;
    /** What is said behind the number of other changes. */
    private final String others;

    private FiveHtml(Table table, ToIntFunction<ChangeKind> numbers, String others) {
        this.table = table;
        this.numbers = numbers;
        this.others = others;
    }

    /** Of the whole comparison. */
    static FiveHtml of(Table table, Counts counts) {
        return new FiveHtml(table, kind -> kind.of(counts), OtherWords.behindNumber(counts.others(), table.phrases()));
    }

    /**
     * Of a part of it, of which other changes are not told by their kinds.
     *
     * @param numbers how many of each kind
     */
    static FiveHtml ofPart(Table table, ToIntFunction<ChangeKind> numbers) {
        return new FiveHtml(table, numbers, table.phrases().say("group.other"));
    }

    /**
     * Writes the numbers.
     *
     * @param href where each leads
     * @param current the one whose rows are shown now
     */
    void write(Function<ChangeKind, String> href, Optional<ChangeKind> current, StringBuilder out) {
        Phrases phrases = table.phrases();
        out.append("<ul class=\"five\" aria-label=\"");
        Html.escape(phrases.say("five.label"), out);
        out.append("\">\n");
        for (ChangeKind kind : ChangeKind.NUMBERS) {
            int count = numbers.applyAsInt(kind);
            boolean other = kind == ChangeKind.OTHER || kind == ChangeKind.RENUMBERED;
            if (other && count == 0) {
                continue;
            }
            String name = kind.jsonName();
            out.append(other ? "<li class=\"beside\"><a class=\"" : "<li><a class=\"");
            out.append(name).append("\" data-kind=\"").append(name);
            out.append("\" href=\"");
            Html.escape(href.apply(kind), out);
            out.append(current.equals(Optional.of(kind)) ? "\" aria-current=\"true\"><b>" : "\"><b>");
            Html.escape(phrases.say("number", count), out);
            out.append("</b> ");
            Html.escape(kind == ChangeKind.OTHER ? others : phrases.count("five." + name, count), out);
            out.append("</a></li>\n");
        }
        out.append("</ul>\n");
    }
}
