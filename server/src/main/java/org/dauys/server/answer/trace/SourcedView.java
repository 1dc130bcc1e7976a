package org.dauys.server.answer.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.WordChange;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.answer.trace.SourceNames.Named;
import org.dauys.server.answer.trace.Sourced.SourcedChange;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.site.Page;

/**
 * A changed row as a page shows it: its marked words, each change with a number, and under the numbers the sources.
 *
 * @param id of the element on the page
 * @param html the marked words
 */
public record SourcedView(String id, RowKeyView key, String html, List<Group> groups) {
    /** The provision that the row is called by, and where its page is. */
    public record RowKeyView(String label, boolean heading, boolean gone) {}

    /**
     * Changes that have the same sources.
     *
     * @param number as it stands after each of the changes; 1, 2, 3...
     * @param sources none: no source was given
     */
    public record Group(int number, List<Named> sources) {}

    public SourcedView {
        groups = List.copyOf(groups);
    }

    static SourcedView of(SourcedRow row, SourceNames names, Page page) {
        Map<List<Tie>, Integer> numbers = new LinkedHashMap<>();
        row.changes().forEach(change -> numbers.putIfAbsent(change.ties(), numbers.size() + 1));
        List<Group> groups = new ArrayList<>();
        numbers.forEach((ties, number) -> groups.add(new Group(number, names.of(ties))));
        RowKey key = row.row().key();
        return new SourcedView(
                key.code(),
                new RowKeyView(key.provision(), key.isHeading(), !key.isNew()),
                html(row, numbers, page),
                groups);
    }

    private static String html(SourcedRow row, Map<List<Tie>, Integer> numbers, Page page) {
        List<WordChange> words = row.row().row().words();
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (SourcedChange change : row.changes()) {
            int end = change.change().to();
            html.append(MarkedHtml.of(words.subList(at, end)));
            mark(
                    change,
                    Optional.ofNullable(numbers.get(change.ties()))
                            .orElseThrow(() -> Impossible.in(SourcedView.class, "a change has ties without a number")),
                    row,
                    html,
                    page);
            at = end;
        }
        return html.append(MarkedHtml.of(words.subList(at, words.size()))).toString();
    }

    /** Nothing in it comes from people: a number, and a phrase of ours. */
    private static void mark(SourcedChange change, int number, SourcedRow row, StringBuilder html, Page page) {
        boolean given = !change.ties().isEmpty();
        // The number stands at the words, before the space that follows them.
        int end = html.length();
        while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
            end--;
        }
        String space = html.substring(end);
        html.setLength(end);
        html.append("<sup class=\"")
                .append(given ? "given" : "not-given")
                .append("\"><a href=\"#")
                .append(row.row().key().code())
                .append('-')
                .append(number)
                .append("\" aria-label=\"")
                .append(page.say(given ? "trace.mark" : "trace.mark.none", number))
                .append("\">")
                .append(number)
                .append("</a></sup>")
                .append(space);
    }
}
