package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.compare.Counts;
import org.dauys.compare.Row;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonFilter;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Theme;

/** What a query lets through of a comparison: how much of what, and on which page of the table what stands. */
public final class CompareShown {
    /** A real constitution fits on one page; a code is cut. */
    static final int ROWS_OF_A_PAGE = 600;

    private final CompareSubject subject;
    private final Compared compared;
    private final ComparisonHtml html;
    private final CompareQuery query;
    private final ComparisonFilter filter;
    private final Map<String, Integer> positions;
    /** Rows of any theme that the rest of the query lets through. */
    private final List<Row> ofAnyTheme;
    /** Rows of changes beside the provisions, likewise. */
    private final List<Row> besidesOfAnyTheme;

    private final int provisions;
    private final int besides;
    private final int hidden;

    /** @param query in which all is known */
    CompareShown(CompareSubject subject, CompareCache.Prepared prepared, CompareQuery query) {
        this.subject = subject;
        this.compared = prepared.compared();
        this.html = prepared.html();
        this.query = query;
        this.filter = filter(!query.showsAll(), ofTheme());
        this.positions = html.positions(filter);
        this.ofAnyTheme = html.rows(filter(!query.showsAll(), ComparisonFilter.ANY));
        this.provisions = count(ofAnyTheme, ofTheme());
        ChangeKind beside = query.kind().orElse(ChangeKind.OTHER);
        this.besidesOfAnyTheme = beside == ChangeKind.OTHER || beside == ChangeKind.RENUMBERED
                ? html.changed(filter(!query.showsAll(), ComparisonFilter.ANY), beside)
                : List.of();
        this.besides = count(besidesOfAnyTheme, ofTheme());
        this.hidden = query.showsAll() ? 0 : html.rows(filter(false, ofTheme())).size() - provisions;
    }

    ComparisonFilter filter() {
        return filter;
    }

    /** Whether nothing meets what was chosen. */
    public boolean isEmpty() {
        return provisions == 0 && besides == 0;
    }

    /** How many provisions the query lets through, on all pages. */
    public int provisions() {
        return provisions;
    }

    /** How many changes beside the provisions the query lets through: of headings, notes and the like, or of numbers alone. */
    public int besides() {
        return besides;
    }

    /** Whether only such changes are asked for, so that provisions are not counted. */
    public boolean isBeside() {
        return query.kind()
                .filter(kind -> kind == ChangeKind.OTHER || kind == ChangeKind.RENUMBERED)
                .isPresent();
    }

    /** How many elements have only another number and are left out for that; 0 where they are shown. */
    public int renumbered() {
        return query.showsAll() || query.kind().isPresent()
                ? 0
                : html.changes(filter(false, ofTheme()), ChangeKind.RENUMBERED);
    }

    /** How many provisions the comparison has. */
    public int total() {
        Counts counts = html.counts();
        return counts.kept() + counts.reworded() + counts.moved() + counts.added() + counts.removed();
    }

    /** How many unchanged provisions would be shown too. */
    public int hidden() {
        return hidden;
    }

    /** From 1; a page after the last is the last. */
    public int page() {
        return Math.min(query.page(), pages());
    }

    public int pages() {
        return Math.max(1, pageOf(Math.max(0, provisions - 1)));
    }

    /** The page on which a row with this position stands. */
    static int pageOf(int position) {
        return position / ROWS_OF_A_PAGE + 1;
    }

    /** The position of what has this anchor, if the query lets it through. */
    Optional<Integer> position(String anchor) {
        return Optional.ofNullable(positions.get(anchor));
    }

    /** Positions in the table that has what the query asks for or, where that leaves something out, in the whole one. */
    Map<String, Integer> everywhere() {
        return positions.isEmpty() || provisions < total() ? html.positions(ComparisonFilter.ALL) : positions;
    }

    Optional<Theme> theme() {
        return subject.themes().stream()
                .filter(theme -> query.theme().filter(theme.slug()::equals).isPresent())
                .findFirst();
    }

    /** How many provisions and other changes a reader finds who chooses the theme. */
    int count(Theme theme) {
        Predicate<Row> own = row -> theme.has(row, compared.from(), compared.to());
        return (isBeside() ? 0 : count(ofAnyTheme, own)) + count(besidesOfAnyTheme, own);
    }

    private static int count(List<Row> rows, Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }

    private Predicate<Row> ofTheme() {
        return theme().<Predicate<Row>>map(theme -> row -> theme.has(row, compared.from(), compared.to()))
                .orElse(ComparisonFilter.ANY);
    }

    private ComparisonFilter filter(boolean onlyChanged, Predicate<Row> also) {
        return new ComparisonFilter(
                onlyChanged,
                query.ignoresRenumbering(),
                query.ignoresSubstitutions(),
                query.kind(),
                query.section(),
                also);
    }
}
