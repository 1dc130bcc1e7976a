package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dauys.compare.Counts;
import org.dauys.compare.Row;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonFilter;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.ComparisonLinks;
import org.dauys.compare.table.ComparisonSection;
import org.dauys.compare.table.TableView;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/** The page of the comparative view: what a reader asked for, and where each link on it leads. */
public final class CompareTable {
    /** A real constitution fits on one page; a code is cut. */
    static final int ROWS_OF_A_PAGE = 600;

    private static final String PLACE = "#table";

    private final CompareSubject subject;
    private final CompareCache.Prepared prepared;
    private final ComparisonHtml html;
    private final CompareQuery query;
    private final List<Language> languages;
    private final CompareReasons reasons;
    private final Page page;
    private final ComparisonFilter filter;
    private final Map<String, Integer> positions;
    /** Rows of any theme that the rest of the query lets through. */
    private final List<Row> ofAnyTheme;

    private final int shown;
    private final int besides;
    private final int hidden;

    /** @param query in which all is known */
    CompareTable(
            CompareSubject subject,
            CompareCache.Prepared prepared,
            CompareQuery query,
            List<Language> languages,
            CompareReasons reasons,
            Page page) {
        this.subject = subject;
        this.prepared = prepared;
        this.html = prepared.html();
        this.query = query;
        this.languages = List.copyOf(languages);
        this.reasons = reasons;
        this.page = page;
        this.filter = filter(!query.showsAll(), ofTheme());
        this.positions = html.positions(filter);
        this.ofAnyTheme = html.rows(filter(!query.showsAll(), row -> true));
        this.shown = (int) ofAnyTheme.stream().filter(ofTheme()).count();
        ChangeKind beside = query.kind().orElse(ChangeKind.OTHER);
        this.besides = beside == ChangeKind.OTHER || beside == ChangeKind.RENUMBERED ? html.changes(filter, beside) : 0;
        this.hidden = query.showsAll() ? 0 : html.rows(filter(false, ofTheme())).size() - shown;
    }

    /** A link among others like it. */
    public record Choice(String name, String language, String href, int count, boolean isCurrent) {}

    /** A part of the query in words, and the address without it. */
    public record Chosen(String words, String href) {}

    /** Whether nothing meets what was chosen. */
    public boolean isEmpty() {
        return shown == 0 && besides == 0;
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

    public String renumberedHref() {
        return query.with(CompareQuery.KIND, ChangeKind.RENUMBERED.jsonName()).href(path()) + PLACE;
    }

    public Frame frame() {
        return subject.frame(to(), Locale.of(compared().language().code()));
    }

    public CompareSubject subject() {
        return subject;
    }

    public CompareQuery query() {
        return query;
    }

    public Compared compared() {
        return prepared.compared();
    }

    public Version from() {
        return compared().from();
    }

    public Version to() {
        return compared().to();
    }

    public String path() {
        return subject.addresses().table(from().number(), to().number());
    }

    public String five() {
        return html.five(kind -> query.with(CompareQuery.KIND, kind.jsonName()).href(path()) + PLACE, query.kind());
    }

    public String strip() {
        Map<String, Integer> everywhere =
                positions.isEmpty() || shown < total() ? html.positions(ComparisonFilter.ALL) : positions;
        return html.strip(row -> place(ComparisonHtml.anchor(row), everywhere));
    }

    /** The address of a heading: on this page, on another, or in the whole table when the filter leaves it out. */
    private String place(String anchor, Map<String, Integer> everywhere) {
        Integer position = positions.get(anchor);
        if (position == null) {
            int number = pageOf(everywhere.getOrDefault(anchor, 0));
            return query.unfiltered().withAll().withPage(number).href(path()) + "#" + anchor;
        }
        int number = pageOf(position);
        return (number == page() ? "" : query.withPage(number).href(path())) + "#" + anchor;
    }

    public String table() {
        CompareMore more = new CompareMore(subject, prepared, reasons, page);
        ComparisonLinks links = new ComparisonLinks(more::address, more::address, more::of);
        int first = (page() - 1) * ROWS_OF_A_PAGE;
        return html.table(filter, links, query.view(), first, first + ROWS_OF_A_PAGE);
    }

    public String substitutions() {
        return html.substitutions();
    }

    public String legend() {
        return html.legend();
    }

    public boolean isWithoutReasons() {
        return reasons.areNone();
    }

    /** How many provisions the query lets through, on all pages. */
    public int shown() {
        return shown;
    }

    /** How many provisions the comparison has. */
    public int total() {
        Counts counts = html.comparison().counts();
        return counts.kept() + counts.reworded() + counts.moved() + counts.added() + counts.removed();
    }

    /** How many unchanged provisions would be shown too. */
    public int hidden() {
        return hidden;
    }

    public String allHref() {
        return query.withAll().href(path()) + PLACE;
    }

    /** From 1; a page after the last is the last. */
    public int page() {
        return Math.min(query.page(), pages());
    }

    public int pages() {
        return Math.max(1, pageOf(Math.max(0, shown - 1)));
    }

    public String pageHref(int number) {
        return query.withPage(number).href(path()) + PLACE;
    }

    private static int pageOf(int position) {
        return position / ROWS_OF_A_PAGE + 1;
    }

    /** The groups of the act, as places in the table. */
    public List<Choice> sections() {
        return html.sections().stream()
                .filter(section -> positions.containsKey(section.anchor()))
                .map(section ->
                        new Choice(section.name(), section.heading(), place(section.anchor(), positions), 0, false))
                .toList();
    }

    /** The groups of the act, to choose one. */
    public List<ComparisonSection> allSections() {
        return html.sections();
    }

    public List<Choice> themes() {
        return subject.themes().stream()
                .map(theme -> new Choice(
                        theme.name().in(page.locale()),
                        theme.name().languageFor(page.locale()).getLanguage(),
                        query.with(CompareQuery.THEME, theme.slug()).href(path()) + PLACE,
                        (int) ofAnyTheme.stream()
                                .filter(row -> theme.has(row, from(), to()))
                                .count(),
                        query.theme().filter(theme.slug()::equals).isPresent()))
                .toList();
    }

    public List<Choice> views() {
        return List.of(TableView.SIDES, TableView.MERGED).stream()
                .map(view -> new Choice(
                        page.say(view == TableView.SIDES ? "compare.view.sides" : "compare.view.merged"),
                        page.language(),
                        query.withView(view).withPage(page()).href(path()) + PLACE,
                        0,
                        view == query.view()))
                .toList();
    }

    /** The languages of the acts, if there is a choice. */
    public List<Choice> texts() {
        return choices(
                languages,
                compared().language(),
                code -> query.with(CompareQuery.TEXT, code).href(path()));
    }

    /** The languages that a text can be read in, each named in itself; none when there is no choice. */
    static List<Choice> choices(List<Language> languages, Language current, Function<String, String> href) {
        return languages.size() < 2
                ? List.of()
                : languages.stream()
                        .map(language -> new Choice(
                                Frame.name(language),
                                language.code(),
                                href.apply(language.code()),
                                0,
                                language.equals(current)))
                        .toList();
    }

    /** The whole query in words. */
    public List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        query.kind()
                .ifPresent(kind ->
                        chosen.add(chosen(CompareQuery.KIND, page.say("compare.chosen.kind", html.name(kind)))));
        html.sections().stream()
                .filter(section ->
                        query.section().filter(section.anchor()::equals).isPresent())
                .forEach(section ->
                        chosen.add(chosen(CompareQuery.SECTION, page.say("compare.chosen.section", section.name()))));
        theme().ifPresent(theme -> chosen.add(chosen(
                CompareQuery.THEME,
                page.say("compare.chosen.theme", theme.name().in(page.locale())))));
        if (query.ignoresRenumbering()) {
            chosen.add(chosen(CompareQuery.RENUMBERING, page.say("compare.chosen.renumbering")));
        }
        if (query.ignoresSubstitutions()) {
            chosen.add(chosen(CompareQuery.SUBSTITUTIONS, page.say("compare.chosen.substitutions")));
        }
        return chosen;
    }

    private Chosen chosen(String name, String words) {
        return new Chosen(words, query.without(name).href(path()) + PLACE);
    }

    public String clearHref() {
        return query.unfiltered().href(path()) + PLACE;
    }

    public String name(ChangeKind kind) {
        return html.name(kind);
    }

    public String download(String extension) {
        return subject.addresses()
                .download(
                        from().number(),
                        to().number(),
                        extension,
                        compared().language().code(),
                        page.language());
    }

    private Optional<Theme> theme() {
        return subject.themes().stream()
                .filter(theme -> query.theme().filter(theme.slug()::equals).isPresent())
                .findFirst();
    }

    private Predicate<Row> ofTheme() {
        return theme().<Predicate<Row>>map(theme -> row -> theme.has(row, from(), to()))
                .orElse(row -> true);
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
