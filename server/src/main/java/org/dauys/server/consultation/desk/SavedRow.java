package org.dauys.server.consultation.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/**
 * The row that was just saved, to which one comes back in its list. The fragment of the address names it, so that the browser
 * scrolls there and puts the focus on it; the query names it, too, since only the server can find the page that it is on.
 *
 * @param side {@code new} or {@code old}
 */
public record SavedRow(String side, String label) {
    static final SavedRow NONE = new SavedRow("", "");

    /** As the query of {@link #address} names it. */
    static SavedRow of(String at) {
        int colon = at.indexOf(':');
        return colon < 0 ? NONE : new SavedRow(at.substring(0, colon), at.substring(colon + 1));
    }

    /** The id of a row in its list. */
    public static String id(String side, String label) {
        return "row-" + side + "-" + label;
    }

    /** What an address of the list ends with, after its other parameters. */
    String address() {
        return "&at=" + URLEncoder.encode(side + ":" + label, StandardCharsets.UTF_8) + "#"
                + UriUtils.encodeFragment(id(side, label), StandardCharsets.UTF_8);
    }

    /**
     * The rows of a list with this one among them, though it may not belong there any more: in its place among all.
     *
     * @param all rows in the order of the list
     * @param listed those that belong to it
     */
    <T> List<T> among(List<T> all, List<T> listed, Function<T, SavedRow> named) {
        if (this.equals(NONE) || listed.stream().anyMatch(row -> equals(named.apply(row)))) {
            return listed;
        }
        List<T> rows = new ArrayList<>();
        for (T row : all) {
            if (equals(named.apply(row)) || listed.contains(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The same for a list in an order of its own: then this one stands first, if it does not belong there any more. */
    <T> List<T> first(List<T> all, List<T> listed, Function<T, SavedRow> named) {
        List<T> rows = new ArrayList<>();
        if (listed.stream().noneMatch(row -> equals(named.apply(row)))) {
            all.stream().filter(row -> equals(named.apply(row))).forEach(rows::add);
        }
        rows.addAll(listed);
        return rows;
    }

    /** The page of a list that has it; else the one asked for. */
    <T> Paging paging(List<T> rows, Function<T, SavedRow> named, int asked) {
        int place = rows.stream().map(named).toList().indexOf(this);
        return place < 0 ? Paging.of(rows, asked) : Paging.with(rows, place);
    }

    /** The next of those that are left to do, after this one or from the beginning; never this one. */
    <T> Optional<T> next(List<T> all, List<T> left, Function<T, SavedRow> named) {
        int place = all.stream().map(named).toList().indexOf(this);
        return left.stream()
                .filter(row -> !equals(named.apply(row)) && all.indexOf(row) > place)
                .findFirst()
                .or(() -> left.stream().filter(row -> !equals(named.apply(row))).findFirst());
    }
}
