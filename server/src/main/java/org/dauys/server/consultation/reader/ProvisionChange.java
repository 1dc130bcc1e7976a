package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonFilter;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.ComparisonLinks;
import org.dauys.compare.table.Side;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;

/** What became of a provision between the text in force and a draft: its rows, why, and in plain words what happened. */
public final class ProvisionChange {
    private final ProvisionAsked asked;
    private final ProvisionPlace place;
    private final Optional<Prepared> prepared;
    private final Side side;
    private final CompareReasons reasons;
    /** The provision that the comparison has rows for: this one, or what holds it. */
    private final ProvisionPlace compared;

    private final ProvisionRows rows;

    /**
     * @param prepared empty when there is only one version
     * @param side the version that the provision is of
     */
    ProvisionChange(
            ProvisionAsked asked,
            ProvisionPlace place,
            Optional<Prepared> prepared,
            Side side,
            CompareReasons reasons) {
        this.asked = asked;
        this.place = place;
        this.prepared = prepared;
        this.side = side;
        this.reasons = reasons;
        ProvisionPlace own = place;
        ProvisionRows found = rows(prepared, own, side);
        // What became of the rest of its element says nothing of a heading or a note.
        while (found.isEmpty() && own.other().isEmpty() && own.parent().isPresent()) {
            own = own.parent().get();
            found = rows(prepared, own, side);
        }
        this.compared = own;
        this.rows = found;
    }

    private static ProvisionRows rows(Optional<Prepared> prepared, ProvisionPlace place, Side side) {
        return prepared.map(made -> ProvisionRows.of(made.html(), place, side))
                .orElse(new ProvisionRows(List.of(), List.of()));
    }

    /**
     * A row without its two texts: an article of a section, a step of a history.
     *
     * @param words HTML of the marked words
     * @param tags HTML of what happened
     * @param more HTML of why
     */
    public record Headline(String name, String href, String words, String tags, String summary, String more) {}

    /** The label of what the comparison has rows for. */
    String label() {
        return compared.provision().label();
    }

    /** Whether no row tells of it or of what holds it. */
    boolean hasNoRows() {
        return rows.isEmpty();
    }

    /** Whether the comparison speaks of what holds it. */
    boolean isPart() {
        return !label().equals(place.provision().label());
    }

    /** The name of what holds it, if the comparison is of that. */
    public Optional<String> comparedName() {
        return !isPart() || prepared.isEmpty() || rows.isEmpty()
                ? Optional.empty()
                : Optional.of(ProvisionNames.of(compared, asked.page()));
    }

    public Optional<Version> from() {
        return prepared.map(made -> made.compared().from());
    }

    public Optional<Version> to() {
        return prepared.map(made -> made.compared().to());
    }

    /** Whether the versions compared have it with the same words, and no row tells of it. */
    public boolean isSame() {
        return prepared.isPresent() && rows.isEmpty();
    }

    /** What happened, in plain words; of what was split, for each part. */
    public List<String> summaries() {
        Stream<Row> told = rows.only()
                .map(row -> Stream.concat(rows.heads().stream().filter(this::tellsMore), Stream.of(row)))
                .orElseGet(() -> rows.heads().stream());
        List<String> said = told.map(this::summary).distinct().toList();
        if (said.isEmpty()) {
            return list();
        }
        // Of an article whose words are the same and whose heading or place is not, only the latter is news.
        return said.size() > 1
                        && rows.only()
                                .filter(row -> row.has(Relation.UNCHANGED))
                                .isPresent()
                ? said.subList(0, said.size() - 1)
                : said;
    }

    /** Who reads the older version is told what its provision became. */
    private String summary(Row row) {
        return side == Side.OLD ? html().summaryOfOld(row, label()) : html().summary(row);
    }

    /** Of a paragraph with a list, its own words and what happened to the list. */
    private List<String> list() {
        Stream<String> own = rows.rows().stream()
                .filter(row -> (side == Side.OLD ? row.oldLabels() : row.newLabels()).contains(label()))
                .map(this::summary);
        Stream<String> below = rows.rows().size() > 1
                ? Stream.of(html().inNumbers(rows.rows().stream()
                        .filter(row -> row.level().isProvision())
                        .toList()))
                : Stream.of();
        return Stream.concat(own, below)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the heading or the place of an article changed, which the row of its words does not tell. */
    private boolean tellsMore(Row head) {
        List<String> counted = html().comparison().countedAs().apply(head);
        return counted.contains("headings") || counted.contains("places");
    }

    /** Whether the summary says all that the row's own would. */
    public boolean isAlone() {
        return rows.only().isPresent();
    }

    /** HTML of why the heading changed, and of its themes; the rows below bring their own. */
    public String headingMore() {
        CompareMore more = more();
        return rows.only().isPresent()
                ? ""
                : String.join("", rows.heads().stream().map(more::of).distinct().toList());
    }

    /** HTML of the rows, old and new marked; empty for a group, which has headlines instead. */
    public String rows() {
        if (prepared.isEmpty() || compared.isGroup()) {
            return "";
        }
        CompareMore more = more();
        ComparisonLinks links = new ComparisonLinks(
                row -> asked.here(more.address(row)),
                row -> "",
                row -> isAlone() || rows.heads().isEmpty()
                        ? more.of(row)
                        : more.under(rows.heads().getFirst(), row));
        StringBuilder out = new StringBuilder();
        for (Row row : rows.rows()) {
            out.append(
                    side == Side.OLD
                            ? html().rowOfOld(row, links, asked.query().view())
                            : html().row(row, links, asked.query().view()));
        }
        return out.toString();
    }

    /** The articles of a group. */
    public List<Headline> headlines() {
        if (!compared.isGroup()) {
            return List.of();
        }
        CompareMore more = more();
        return rows.rows().stream()
                .map(row -> headline(
                        row,
                        html(),
                        side,
                        row.level().isHead()
                                ? asked.here(more.address(row))
                                : asked.permanent(place.provision().label()),
                        ""))
                .toList();
    }

    /** @param side the version that is read */
    static Headline headline(Row row, ComparisonHtml html, Side side, String href, String more) {
        String summary = side == Side.OLD ? html.summaryOfOldBesideTags(row) : html.summaryBesideTags(row);
        return new Headline(html.names(row), href, html.marked(row, Side.BOTH), html.tags(row), summary, more);
    }

    public boolean isUnexplained() {
        return reasons.areNone() && rows.rows().stream().anyMatch(Row::changed);
    }

    private CompareMore more() {
        return new CompareMore(asked.subject(), prepared.orElseThrow(), reasons, asked.page());
    }

    private ComparisonHtml html() {
        return prepared.orElseThrow().html();
    }

    /** Its place in the comparative table, whatever of that is shown by default. */
    public Optional<String> table() {
        return rows.heads().stream()
                .findFirst()
                .or(() -> rows.rows().stream().findFirst())
                .map(row -> table(row, prepared.orElseThrow(), asked.subject(), asked.query()));
    }

    static String table(Row row, Prepared prepared, CompareSubject subject, CompareQuery query) {
        Map<String, Integer> everywhere = prepared.html().positions(ComparisonFilter.ALL);
        String anchor = ComparisonHtml.anchor(row);
        int number = everywhere.getOrDefault(anchor, 0) / CompareShown.ROWS_OF_A_PAGE + 1;
        String path = subject.addresses()
                .table(
                        prepared.compared().from().number(),
                        prepared.compared().to().number());
        return query.withAll().withPage(number).href(path) + "#" + anchor;
    }
}
