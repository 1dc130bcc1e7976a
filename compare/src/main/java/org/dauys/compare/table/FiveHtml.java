package org.dauys.compare.table;

import java.util.Optional;
import java.util.function.Function;
import org.dauys.compare.Counts;
import org.dauys.compare.language.Phrases;

/** The five numbers, and what changed beside the provisions, each a link to the rows of its kind. */
final class FiveHtml {
    private final Table table;
    private final Counts counts;

    FiveHtml(Table table, Counts counts) {
        this.counts = counts;
        this.table = table;
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
            int count = kind.of(counts);
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
            Html.escape(
                    kind == ChangeKind.OTHER
                            ? OtherWords.behindNumber(counts.others(), phrases)
                            : phrases.count("five." + name, count),
                    out);
            out.append("</a></li>\n");
        }
        out.append("</ul>\n");
    }
}
