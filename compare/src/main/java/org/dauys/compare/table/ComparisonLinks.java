package org.dauys.compare.table;

import java.util.function.Function;
import org.dauys.compare.Row;

/**
 * Where the table leads to, and what stands in it besides the comparison.
 *
 * @param row the address of a provision's own page; the empty text for no link
 * @param heading the address that the name of an article or of a group leads to; the empty text for no link
 * @param more HTML at the end of a provision's row, such as a rationale; it is written as it is, so it must be trusted;
 *     often empty
 */
public record ComparisonLinks(Function<Row, String> row, Function<Row, String> heading, Function<Row, String> more) {

    /** No links, and nothing besides the comparison. */
    public static final ComparisonLinks NONE = new ComparisonLinks(row -> "", row -> "", row -> "");

    /** Names lead to their own places in the page; removed provisions, which have no new number, do not. */
    static final ComparisonLinks IN_PAGE = new ComparisonLinks(
            row -> row.newUnits().isEmpty() ? "" : "#" + Anchors.of(row), row -> "#" + Anchors.of(row), row -> "");
}
