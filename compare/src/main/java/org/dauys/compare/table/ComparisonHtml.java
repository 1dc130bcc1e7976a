package org.dauys.compare.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dauys.compare.Comparison;
import org.dauys.compare.Counts;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Summary;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.language.Phrases;

/**
 * The parts of the comparative table of one comparison as HTML, in one language, for pages that someone else puts
 * together. They need {@link #css()} and {@link #cssWords}, no script, and have no {@code style} attributes. Many threads can
 * share one: building it takes about as long as writing the table once, and rows that were written are kept.
 *
 * <p>The {@code id} of a row or heading is its {@link #anchor}; a page that holds at most one {@link #table} and no
 * {@link #row} beside it holds no {@code id} twice. Texts that are not called HTML here are plain: to be escaped.
 */
public final class ComparisonHtml {
    private final Table table;
    private final WrittenRows written;
    private final RowIndex index;
    private final Counts counts;
    private final List<ArticleShare> shares;
    private final List<ComparisonSection> sections;

    private ComparisonHtml(Table table) {
        this.table = table;
        this.written = new WrittenRows(table);
        this.index = new RowIndex(Placing.of(table.comparison(), table.counted()));
        this.counts = table.comparison().counts();
        this.shares = ArticleShare.of(table.comparison().rows());
        this.sections = index.all().stream()
                .filter(placed -> placed.row().level() == Level.SECTION)
                .filter(placed -> placed.sections().isEmpty())
                .map(placed -> section(placed.row()))
                .toList();
    }

    /** The parts in the language of {@code locale}: kk, ru or en; English for any other. */
    public static ComparisonHtml of(Comparison comparison, Locale locale) {
        TableOptions options = new TableOptions(locale, LevelFilter.ALL, false, false, 100);
        return new ComparisonHtml(Table.of(comparison, options, row -> ""));
    }

    public Comparison comparison() {
        return table.comparison();
    }

    /** The {@link Comparison#counts counts} of the comparison. */
    public Counts counts() {
        return counts;
    }

    /** The language of everything but the words of the acts: kk, ru or en. */
    public Locale locale() {
        return table.phrases().locale();
    }

    /**
     * HTML of the five numbers, each a link, of a sixth where something else than provisions changed, and of a seventh where
     * elements have only another number.
     *
     * @param href where each leads
     * @param current the one whose rows the page shows now
     */
    public String five(Function<ChangeKind, String> href, Optional<ChangeKind> current) {
        StringBuilder out = new StringBuilder();
        FiveHtml.of(table, counts).write(href, current, out);
        return out.toString();
    }

    /**
     * The same of what something else than a kind is asked of.
     *
     * @param also see {@link ComparisonFilter}
     */
    public String five(Predicate<Row> also, Function<ChangeKind, String> href) {
        StringBuilder out = new StringBuilder();
        FiveHtml.ofPart(table, kind -> changed(also, kind).size()).write(href, Optional.empty(), out);
        return out.toString();
    }

    /** The rows of one kind of which that is so, each as often as it counts. */
    public List<Row> changed(Predicate<Row> also, ChangeKind kind) {
        return changed(new ComparisonFilter(false, false, false, Optional.of(kind), Optional.empty(), also), kind);
    }

    /**
     * HTML of the heat strip: a cell for each article, and the same numbers in a table under a disclosure. Empty when there
     * are no articles.
     *
     * @param href where the cell of an article leads, by its row
     */
    public String strip(Function<Row, String> href) {
        StringBuilder out = new StringBuilder();
        new StripHtml(table, shares).write(href, out);
        return out.toString();
    }

    /** HTML of the list of wide substitutions; empty when there are none. */
    public String substitutions() {
        StringBuilder out = new StringBuilder();
        LegendHtml.substitutions(table.comparison().substitutions(), table.phrases(), out);
        return out.toString();
    }

    /** HTML that says what the marks mean. */
    public String legend() {
        StringBuilder out = new StringBuilder();
        LegendHtml.marks(table.phrases(), out);
        return out.toString();
    }

    /** HTML of the rows that the filter lets through, under the headings of their groups and articles. */
    public String table(ComparisonFilter filter, ComparisonLinks links, TableView view) {
        return table(filter, links, view, 0, Integer.MAX_VALUE);
    }

    /**
     * HTML of some of the rows that the filter lets through. Where an article is cut, its heading stands before both parts;
     * a heading without rows goes with the row after it.
     *
     * @param from position of the first among {@link #rows}, from 0
     * @param to position after the last
     */
    public String table(ComparisonFilter filter, ComparisonLinks links, TableView view, int from, int to) {
        List<Placed> chosen = index.page(filter, from, to);
        StringBuilder out = open(chosen.size() * 1024);
        new TableHtml(table, written, filter, links, view, index.isGrouped(), out).write(chosen);
        return out.append("</div>\n").toString();
    }

    /** The provisions that the filter lets through, in the order of the table, without headings. */
    public List<Row> rows(ComparisonFilter filter) {
        return index.rows(filter);
    }

    /**
     * How many changes of a kind the filter lets through: of what stands beside the provisions or is only renumbered, of each what
     * it counts; of any other kind the provisions.
     */
    public int changes(ComparisonFilter filter, ChangeKind kind) {
        return changed(filter, kind).size();
    }

    /** The rows of these {@link #changes}, each as often as it counts: an article with another heading at another place twice. */
    public List<Row> changed(ComparisonFilter filter, ChangeKind kind) {
        return index.changes(filter, kind);
    }

    /**
     * Where the filtered table has what: for each anchor of a provision its position among {@link #rows}; for each of an
     * article or group the position of the first row under its heading.
     */
    public Map<String, Integer> positions(ComparisonFilter filter) {
        return index.positions(filter);
    }

    /** HTML of the row of one provision, without headings. */
    public String row(Row row, ComparisonLinks links, TableView view) {
        StringBuilder out = open(1024);
        new RowHtml(table, written, links, view, Set.of()).write(Entry.of(row), true, out);
        return out.append("</div>\n").toString();
    }

    /** The same for who reads the older version: the sentence says what its provision became. */
    public String rowOfOld(Row row, ComparisonLinks links, TableView view) {
        StringBuilder out = open(1024);
        RowHtml.ofOld(table, written, links, view).writeOfOld(row, out);
        return out.append("</div>\n").toString();
    }

    /** The same without any link, the texts side by side. */
    public String row(Row row) {
        return row(row, ComparisonLinks.NONE, TableView.SIDES);
    }

    /** HTML of the marked words of a row, of an article or group those of its heading: a span. */
    public String marked(Row row, Side side) {
        boolean old = side == Side.OLD || row.newUnits().isEmpty();
        StringBuilder out = new StringBuilder("<span class=\"marked\" lang=\"")
                .append((old ? comparison().oldAct() : comparison().newAct())
                        .language()
                        .code())
                .append("\">");
        MarkedHtml.write(Marked.words(row), side, out);
        return out.append("</span>").toString();
    }

    /** HTML of the names of a row's relations: "Moved", "Reworded". */
    public String tags(Row row) {
        StringBuilder out = new StringBuilder("<span class=\"tags\">");
        new RowHtml(table, written, ComparisonLinks.NONE, TableView.SIDES, Set.of()).tags(row, out);
        return out.append("</span>").toString();
    }

    /** What happened to a provision, article or group, in one or two sentences. */
    public String summary(Row row) {
        return written.summary(row);
    }

    /** The same beside {@link #tags}: without what they say; may be empty. */
    public String summaryBesideTags(Row row) {
        return written.besideTags(row);
    }

    /**
     * What an older provision, article or group became in the newer version.
     *
     * @param label of it, one of the row's old ones
     */
    public String summaryOfOld(Row row, String label) {
        return table.summaryOfOld(row, label);
    }

    /** The same beside {@link #tags}; may be empty. */
    public String summaryOfOldBesideTags(Row row) {
        return table.ofOldBesideTags(row);
    }

    /** What happened to provisions in numbers; empty where nothing changed. */
    public String inNumbers(List<Row> provisions) {
        return Summary.inNumbers(provisions, locale());
    }

    /** "Article 27", "27.3", "Preamble": the new name, or the old one of what was removed. */
    public String name(Row row) {
        boolean removed = row.newUnits().isEmpty();
        return name((removed ? row.oldUnits() : row.newUnits()).getFirst(), removed ? Side.OLD : Side.NEW);
    }

    /**
     * The name of a unit.
     *
     * @param side the version that the unit is of: {@link Side#OLD}, or else the draft
     */
    public String name(Unit unit, Side side) {
        return table.name(unit, side == Side.OLD);
    }

    /** Both names: "27.3", "24.3 → 27.3", "31.1 + 31.2 → 37.2". */
    public String names(Row row) {
        return table.element(row);
    }

    /** What a kind of change is called: "reworded", "Split". */
    public String name(ChangeKind kind) {
        return table.phrases().say((kind.isRelation() ? "relation." : "group.") + kind.jsonName());
    }

    /**
     * The permanent address of a row, unique in its comparison: the new label ({@code 27.3}, {@code section-2}); with
     * {@code old-} before the old label for what was removed; with {@code -text} after the label of an article for the row
     * of its text, where it has no numbered paragraphs. Without white space.
     */
    public static String anchor(Row row) {
        return Anchors.of(row);
    }

    /** The row with this {@link #anchor}. */
    public Optional<Row> byAnchor(String anchor) {
        return index.byAnchor(anchor).map(Placed::row);
    }

    /** The row of the provision with this label in the draft; where there is none, of the article or group. */
    public Optional<Row> find(String newLabel) {
        return index.find(newLabel);
    }

    /**
     * The row of the provision with this label in the text in force, of a split one the first; where there is none, of the
     * article or group.
     */
    public Optional<Row> findOld(String oldLabel) {
        return rowsFrom(oldLabel).stream().findFirst();
    }

    /** All rows that come from this label of the text in force: provisions first, then articles and groups. */
    public List<Row> rowsFrom(String oldLabel) {
        return index.from(oldLabel);
    }

    /** The row of the article of the draft with this label. */
    public Optional<Row> article(String newLabel) {
        return index.byAnchor(newLabel.replace(' ', '_')).map(Placed::row).filter(row -> row.level() == Level.ARTICLE);
    }

    /** The row of the article that a provision's row is shown under. */
    public Optional<Row> articleOf(Row row) {
        return index.byAnchor(Anchors.of(row)).flatMap(Placed::article);
    }

    /** The rows of the groups that a row is shown under, the outermost first. */
    public List<Row> sectionsOf(Row row) {
        return index.byAnchor(Anchors.of(row)).map(Placed::sections).orElse(List.of());
    }

    /** The provisions shown under an article of the draft, removed ones with them; none when there is no such article. */
    public List<Row> rowsOfArticle(String newLabel) {
        return article(newLabel).map(this::rowsOf).orElse(List.of());
    }

    /** The provisions shown under an article, which may be removed. */
    public List<Row> rowsOf(Row article) {
        return index.under(article);
    }

    /**
     * The rows of what belongs to elements without being a provision of theirs: their notes, headings of paragraphs, order and
     * division into lines; in order.
     *
     * @param labels of the elements
     * @param side the version that they are of
     */
    public List<Row> besides(Set<String> labels, Side side) {
        return index.besides(labels, side);
    }

    /** The groups of the top level, in the order of the table. */
    public List<ComparisonSection> sections() {
        return sections;
    }

    /** The style sheet of the parts: the same for every comparison and language, so a file of its own. */
    public static String css() {
        return Styles.parts();
    }

    /**
     * The words that the style sheet puts beside the texts, as custom properties of {@code :root}, in the language of
     * {@code locale}: the same for every comparison.
     */
    public static String cssWords(Locale locale) {
        return Styles.words(Phrases.in(locale));
    }

    private ComparisonSection section(Row row) {
        return new ComparisonSection(
                Anchors.of(row),
                table.name(row),
                Marked.side(Marked.words(row), row.newUnits().isEmpty() ? Op.INSERT : Op.DELETE)
                        .strip());
    }

    private StringBuilder open(int size) {
        return new StringBuilder(Math.max(256, size))
                .append("<div class=\"comparison\" lang=\"")
                .append(comparison().newAct().language().code())
                .append("\">\n");
    }
}
