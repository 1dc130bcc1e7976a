package org.dauys.compare.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.compare.Counts;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.language.Phrases;

/** The five numbers and the sixth, each a link to the rows of its kind. */
final class FiveHtml {
    private final Table table;

    FiveHtml(Table table) {
        this.table = table;
    }

    /**
     * Writes the numbers.
     *
     * @param href where each leads
     * @param current the one whose rows are shown now
     */
    void write(Function<Group, String> href, Optional<Group> current, StringBuilder out) {
        Phrases phrases = table.phrases();
        out.append("<ul class=\"five\" aria-label=\"");
        Html.escape(phrases.say("five.label"), out);
        out.append("\">\n");
        Counts counts = table.comparison().counts();
        for (Group group : Group.values()) {
            String kind = group.name().toLowerCase(Locale.ROOT);
            int count = counts.of(group);
            if (group == Group.OTHER && count == 0) {
                continue;
            }
            out.append("<li><a class=\"").append(kind).append("\" data-kind=\"").append(kind);
            out.append("\" href=\"");
            Html.escape(href.apply(group), out);
            out.append(current.equals(Optional.of(group)) ? "\" aria-current=\"true\"><b>" : "\"><b>");
            Html.escape(phrases.say("number", count), out);
            out.append("</b> ");
            Html.escape(
                    group == Group.OTHER
                            ? OtherWords.of(counts.others(), phrases)
                            : phrases.count("five." + kind, count),
                    out);
            out.append("</a></li>\n");
        }
        out.append("</ul>\n");
    }
}
