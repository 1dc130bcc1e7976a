package org.dauys.server.consultation.reader;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonFilter;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.ComparisonLinks;
import org.dauys.compare.table.Side;
import org.dauys.compare.table.TableView;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.consultation.reader.CompareTable.Choice;
import org.dauys.text.Provision;
import org.dauys.text.write.ActHtml;

/** A provision's page. */
public final class ProvisionView {
    private final ProvisionAsked asked;
    private final ProvisionPlace place;
    private final Optional<Prepared> prepared;
    private final CompareReasons reasons;
    private final Rationales rationales;
    /** The provision that the comparison has rows for: this one, or what holds it. */
    private final ProvisionPlace compared;

    private final ProvisionRows rows;
    private final ProvisionHistory history;

    /**
     * @param prepared the text in force with this version, or with the newest when this is the text in force; empty when
     *     there is only one version
     * @param steps between the versions that have the language
     */
    ProvisionView(
            ProvisionAsked asked,
            ProvisionPlace place,
            Optional<Prepared> prepared,
            CompareSteps steps,
            Rationales rationales) {
        this.asked = asked;
        this.place = place;
        this.prepared = prepared;
        this.rationales = rationales;
        Side side = asked.version().equals(asked.versions().getFirst()) ? Side.OLD : Side.NEW;
        int last = side == Side.OLD ? steps.steps().size() : asked.versions().indexOf(asked.version());
        this.reasons = new CompareReasons(new CompareSteps(steps.steps().subList(0, last)), rationales);
        ProvisionPlace own = place;
        ProvisionRows found = rows(prepared, own, side);
        // What became of the rest of its element says nothing of a heading or a note.
        while (found.isEmpty() && own.other().isEmpty() && own.parent().isPresent()) {
            own = own.parent().get();
            found = rows(prepared, own, side);
        }
        this.compared = own;
        this.rows = found;
        this.history = ProvisionHistory.of(
                asked.versions(), steps, asked.version(), own.provision().label());
    }

    private static ProvisionRows rows(Optional<Prepared> prepared, ProvisionPlace place, Side side) {
        return prepared.map(made -> ProvisionRows.of(made.html(), place, side))
                .orElse(new ProvisionRows(List.of(), List.of()));
    }

    /** A link with words of the act. */
    public record Holder(String name, String href) {}

    /**
     * A row without its two texts: an article of a section, a step of a history.
     *
     * @param words HTML of the marked words
     * @param tags HTML of what happened
     * @param more HTML of why
     */
    public record Headline(String name, String href, String words, String tags, String summary, String more) {}

    /** What other rooms add below the words. */
    public List<Content> additions() {
        return asked.subject()
                .additions()
                .provision(
                        asked.subject().consultation(),
                        asked.version(),
                        place.provision().label(),
                        asked.page());
    }

    public Frame frame() {
        return asked.subject().frame(asked.version(), Locale.of(asked.language().code()));
    }

    public CompareSubject subject() {
        return asked.subject();
    }

    public Version version() {
        return asked.version();
    }

    public String name() {
        return ProvisionNames.of(place, asked.page());
    }

    /** Of the act; often empty. */
    public String heading() {
        return place.provision().heading();
    }

    public String actLanguage() {
        return asked.language().code();
    }

    /** What holds the provision, the outermost first. */
    public List<Holder> above() {
        return place.above().stream().map(this::holder).toList();
    }

    public Optional<Holder> previous() {
        return place.previous().map(this::holder);
    }

    public Optional<Holder> next() {
        return place.next().map(this::holder);
    }

    private Holder holder(Provision provision) {
        String name = ActHtml.name(provision, place.act());
        boolean numbered = !provision.kind().isGroup() && provision.heading().isEmpty();
        return new Holder(
                numbered && !provision.number().isEmpty()
                        ? ProvisionNames.of(
                                ProvisionPlace.of(place.act(), provision.label())
                                        .orElse(place),
                                asked.page())
                        : name,
                here(asked.subject().addresses().provision(asked.version().number(), provision.label())));
    }

    /** Keeps the language of the text that was asked for, and the view. */
    private String here(String path) {
        return asked.query().href(path);
    }

    /** Its own words, where the comparison speaks of what holds it, or where there is nothing to compare with. */
    public Optional<String> words() {
        boolean alone = prepared.isEmpty() || isPart() || rows.isEmpty();
        return alone ? Optional.of(place.provision().text()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private boolean isPart() {
        return !compared.provision().label().equals(place.provision().label());
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

    /** What happened, in plain words; of what was split, for each part. */
    public List<String> summaries() {
        Stream<Row> told = rows.only()
                .map(row -> Stream.concat(rows.heads().stream().filter(this::tellsMore), Stream.of(row)))
                .orElseGet(() -> rows.heads().stream());
        List<String> said = told.map(row -> html().summary(row)).distinct().toList();
        // Of an article whose words are the same and whose heading or place is not, only the latter is news.
        return said.size() > 1
                        && rows.only()
                                .filter(row -> row.has(Relation.UNCHANGED))
                                .isPresent()
                ? said.subList(0, said.size() - 1)
                : said;
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
                row -> here(more.address(row)),
                row -> "",
                row -> isAlone() || rows.heads().isEmpty()
                        ? more.of(row)
                        : more.under(rows.heads().getFirst(), row));
        StringBuilder out = new StringBuilder();
        rows.rows()
                .forEach(row -> out.append(html().row(row, links, asked.query().view())));
        return out.toString();
    }

    /** The articles of a group. */
    public List<Headline> headlines() {
        if (!compared.isGroup()) {
            return List.of();
        }
        CompareMore more = more();
        return rows.rows().stream()
                .map(row -> headline(row, html(), row.level().isHead() ? here(more.address(row)) : permanent(), ""))
                .toList();
    }

    static Headline headline(Row row, ComparisonHtml html, String href, String more) {
        return new Headline(
                html.names(row), href, html.marked(row, Side.BOTH), html.tags(row), html.summaryBesideTags(row), more);
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

    /** Whether its way has more to tell than the comparison above. */
    public boolean hasHistory() {
        return history.versions().size() > 2;
    }

    public List<ProvisionStep> history() {
        return history.versions().stream()
                .map(own -> ProvisionStep.of(own, history, asked.subject(), rationales, asked.query(), asked.page()))
                .toList();
    }

    /** What became of it in the newest version, when this is an older one. */
    public List<Choice> now() {
        Version newest = history.newest();
        return asked.version().equals(newest)
                ? List.of()
                : labelsOfNewest(newest).stream()
                        .map(label -> new Choice(
                                label,
                                asked.page().language(),
                                here(asked.subject().addresses().provision(newest.number(), label)),
                                0,
                                false))
                        .toList();
    }

    /** What never had a row of its own, such as a title, is where it was as long as there is one. */
    private List<String> labelsOfNewest(Version newest) {
        List<String> found = history.labels(newest);
        boolean same = found.isEmpty()
                && (rows.isEmpty() || place.other().isPresent())
                && asked.others().contains(newest);
        return same ? List.of(place.provision().label()) : found;
    }

    /** Whether the versions compared have it with the same words, and no row tells of it. */
    public boolean isSame() {
        return prepared.isPresent() && rows.isEmpty();
    }

    public boolean isOfNewest() {
        return asked.version().equals(history.newest());
    }

    public Version newest() {
        return history.newest();
    }

    /** Versions in which another provision has this label. */
    public List<Choice> namesakes() {
        if (place.other().isPresent() || rows.isEmpty()) {
            // A title is no namesake of the other version's; nor are signatures, which have no row while they stay.
            return List.of();
        }
        List<Choice> namesakes = new ArrayList<>();
        String label = place.provision().label();
        for (Version other : asked.others()) {
            if (!isPart() && !history.labels(other).contains(label)) {
                namesakes.add(new Choice(
                        Frame.name(other, asked.page()),
                        asked.page().language(),
                        here(asked.subject().addresses().permanent(other.number(), label)),
                        other.number(),
                        false));
            }
        }
        return namesakes;
    }

    public List<Choice> texts() {
        return CompareTable.choices(
                asked.languages(),
                asked.language(),
                code -> asked.query()
                        .with(CompareQuery.TEXT, code)
                        .href(asked.page().path()));
    }

    public List<Choice> views() {
        return List.of(TableView.SIDES, TableView.MERGED).stream()
                .map(view -> new Choice(
                        asked.page().say(view == TableView.SIDES ? "compare.view.sides" : "compare.view.merged"),
                        asked.page().language(),
                        asked.query().withView(view).href(asked.page().path()),
                        0,
                        view == asked.query().view()))
                .toList();
    }

    public String permanent() {
        return asked.subject()
                .addresses()
                .permanent(asked.version().number(), place.provision().label());
    }

    public String reading() {
        return asked.subject()
                .addresses()
                .reading(asked.version().number(), place.provision().label());
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
        int number = everywhere.getOrDefault(anchor, 0) / CompareTable.ROWS_OF_A_PAGE + 1;
        String path = subject.addresses()
                .table(
                        prepared.compared().from().number(),
                        prepared.compared().to().number());
        return query.withAll().withPage(number).href(path) + "#" + anchor;
    }
}
