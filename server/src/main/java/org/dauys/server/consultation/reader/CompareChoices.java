package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.TableView;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/** What a reader of the comparative view can choose, has chosen, and where each choice leads. */
public final class CompareChoices {
    /** The part of the page that a choice changes. */
    static final String PLACE = "#table";

    private final CompareSubject subject;
    private final ComparisonHtml html;
    private final CompareShown shown;
    private final CompareQuery query;
    private final List<Language> languages;
    private final Language language;
    private final String path;
    private final Page page;

    /** @param query in which all is known */
    CompareChoices(
            CompareSubject subject,
            CompareCache.Prepared prepared,
            CompareShown shown,
            CompareQuery query,
            List<Language> languages,
            Page page) {
        this.subject = subject;
        this.html = prepared.html();
        this.shown = shown;
        this.query = query;
        this.languages = List.copyOf(languages);
        this.language = prepared.compared().language();
        this.path = subject.addresses()
                .table(
                        prepared.compared().from().number(),
                        prepared.compared().to().number());
        this.page = page;
    }

    /** A link among others like it. */
    public record Choice(String name, String language, String href, int count, boolean isCurrent) {}

    /** A part of the query in words, and the address without it. */
    public record Chosen(String words, String href) {}

    public String allHref() {
        return query.withAll().href(path) + PLACE;
    }

    public String renumberedHref() {
        return query.with(CompareQuery.KIND, ChangeKind.RENUMBERED.jsonName()).href(path) + PLACE;
    }

    public List<Choice> themes() {
        return subject.themes().stream()
                .map(theme -> new Choice(
                        theme.name().in(page.locale()),
                        theme.name().languageFor(page.locale()).getLanguage(),
                        query.with(CompareQuery.THEME, theme.slug()).href(path) + PLACE,
                        shown.count(theme),
                        query.theme().filter(theme.slug()::equals).isPresent()))
                .toList();
    }

    public List<Choice> views() {
        return List.of(TableView.SIDES, TableView.MERGED).stream()
                .map(view -> new Choice(
                        page.say(view == TableView.SIDES ? "compare.view.sides" : "compare.view.merged"),
                        page.language(),
                        query.withView(view).withPage(shown.page()).href(path) + PLACE,
                        0,
                        view == query.view()))
                .toList();
    }

    /** The languages of the acts, if there is a choice. */
    public List<Choice> texts() {
        return texts(
                languages, language, code -> query.with(CompareQuery.TEXT, code).href(path));
    }

    /** The languages that a text can be read in, each named in itself; none when there is no choice. */
    static List<Choice> texts(List<Language> languages, Language current, Function<String, String> href) {
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
        shown.theme()
                .ifPresent(theme -> chosen.add(chosen(
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
        return new Chosen(words, query.without(name).href(path) + PLACE);
    }

    public String clearHref() {
        return query.unfiltered().href(path) + PLACE;
    }
}
