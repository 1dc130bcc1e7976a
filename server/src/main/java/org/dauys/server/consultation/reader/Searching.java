package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.search.Wanted;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Search;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.ArticleHits.Searched;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.consultation.reader.SearchResult.Article;
import org.dauys.server.consultation.reader.SearchResult.Group;
import org.dauys.server.consultation.reader.SearchResult.Instead;
import org.dauys.server.consultation.reader.SearchResult.Pages;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/**
 * Runs a search over the versions that a reader means, and makes of it what the page shows. The newest draft and the text in force
 * are searched together: one row of their comparison is found once, with what became of it.
 */
@Component
class Searching {
    /** Articles of one version, when several are searched. */
    private static final int FIRST = 10;
    /** Articles of a page. */
    private static final int PAGE = 20;

    private final Search search;
    private final Acts acts;
    private final CompareCache compared;

    Searching(Search search, Acts acts, CompareCache compared) {
        this.search = search;
        this.acts = acts;
        this.compared = compared;
    }

    SearchResult run(Frame frame, SearchForm form, Page page) {
        Asked asked = new Asked(frame, form, page);
        List<Version> versions = asked.versions();
        Optional<Language> common = common(asked, versions);
        Optional<Prepared> prepared = common.flatMap(
                language -> compared.of(versions.getLast(), versions.getFirst(), language, page.locale()));
        return prepared.isPresent() ? together(asked, prepared.get()) : apart(asked, versions, common.isPresent());
    }

    private SearchResult together(Asked asked, Prepared prepared) {
        List<FoundRow> rows = rows(asked, prepared);
        boolean gone =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.now().isEmpty());
        return result(
                asked, List.of(prepared.compared().newText()), List.of(group(asked, prepared, rows)), gone, false);
    }

    private SearchResult apart(Asked asked, List<Version> versions, boolean waiting) {
        List<Group> groups = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        for (Version version : versions) {
            Frames.text(version, asked.form().text(), asked.page().locale()).ifPresent(text -> {
                texts.add(text);
                groups.add(group(asked, version, text, versions.size() == 1));
            });
        }
        return result(asked, texts, groups, false, waiting);
    }

    private SearchResult result(Asked asked, List<Text> texts, List<Group> groups, boolean gone, boolean waiting) {
        boolean words = texts.stream()
                .anyMatch(text -> !asked.form().wanted(language(text)).isEmpty());
        boolean found = groups.stream().anyMatch(group -> group.total() > 0);
        return new SearchResult(words, groups, words && !found ? instead(asked, texts) : List.of(), gone, waiting);
    }

    /** What was asked, and of which consultation. */
    private record Asked(Frame frame, SearchForm form, Page page) {
        List<Version> versions() {
            return form.version()
                    .flatMap(frame::version)
                    .map(List::of)
                    .orElseGet(() -> Stream.concat(frame.newest().stream(), frame.inForce().stream())
                            .distinct()
                            .toList());
        }

        /** What links to provisions keep of the address. */
        String kept(Language language) {
            return form.text().isEmpty() ? "" : "?text=" + language;
        }
    }

    /** The language to compare two versions in; empty where one is searched, or they have none of the asked in common. */
    private static Optional<Language> common(Asked asked, List<Version> versions) {
        String text = asked.form().text();
        return versions.size() < 2
                ? Optional.empty()
                : CompareSubject.language(
                                CompareSubject.languages(versions),
                                Optional.of(text),
                                asked.page().locale())
                        .filter(language -> text.isEmpty() || language.code().equals(text));
    }

    private List<FoundRow> rows(Asked asked, Prepared prepared) {
        Wanted wanted = asked.form().wanted(prepared.compared().language());
        return FoundRows.of(
                prepared.html(),
                search.find(prepared.compared().newText(), wanted),
                search.find(prepared.compared().oldText(), wanted));
    }

    private Group group(Asked asked, Prepared prepared, List<FoundRow> matches) {
        Language language = prepared.compared().language();
        Searched now = new Searched(
                prepared.compared().to(), prepared.html().comparison().newAct());
        Searched then = new Searched(
                prepared.compared().from(), prepared.html().comparison().oldAct());
        ArticleHits hits = new ArticleHits(
                asked.frame(),
                asked.page(),
                asked.kept(language),
                new Marks(
                        asked.form().wanted(language),
                        search.stems(prepared.compared().newText()),
                        search.stems(prepared.compared().oldText())),
                now,
                then,
                prepared.html());
        return group(asked, hits, matches, now.version(), Optional.of(then.version()), language.code(), true);
    }

    private Group group(Asked asked, Version version, Text text, boolean alone) {
        Wanted wanted = asked.form().wanted(language(text));
        ArticleHits hits = new ArticleHits(
                asked.frame(),
                asked.page(),
                asked.kept(language(text)),
                new Marks(wanted, search.stems(text), search.stems(text)),
                new Searched(version, acts.of(text)),
                null,
                null);
        return group(
                asked,
                hits,
                FoundRows.of(search.find(text, wanted)),
                version,
                Optional.empty(),
                wanted.language().code(),
                alone);
    }

    private static Group group(
            Asked asked,
            ArticleHits hits,
            List<FoundRow> matches,
            Version version,
            Optional<Version> before,
            String code,
            boolean alone) {
        SearchForm form = asked.form();
        List<List<FoundRow>> articles = hits.byArticle(matches);
        int size = alone ? PAGE : FIRST;
        int pages = Math.max(1, (articles.size() + size - 1) / size);
        int number = alone && form.pageNumber() <= pages ? form.pageNumber() : 1;
        List<Article> shown = articles.stream()
                .skip((long) (number - 1) * size)
                .limit(size)
                .map(hits::article)
                .toList();
        String in = before.isPresent() ? "" : String.valueOf(version.number());
        return new Group(
                version,
                before,
                code,
                matches.size(),
                (int) matches.stream().filter(match -> !match.isExact()).count(),
                shown,
                !alone && pages > 1 ? Optional.of(form.in(asked.frame(), in, 1)) : Optional.empty(),
                alone && pages > 1 ? Optional.of(pages(asked, in, number, pages)) : Optional.empty());
    }

    private static Pages pages(Asked asked, String in, int page, int of) {
        return new Pages(
                page,
                of,
                page > 1 ? Optional.of(asked.form().in(asked.frame(), in, page - 1)) : Optional.empty(),
                page < of ? Optional.of(asked.form().in(asked.frame(), in, page + 1)) : Optional.empty());
    }

    /** A looser search of the same texts, and the same search of the same versions in other languages. */
    private List<Instead> instead(Asked asked, List<Text> texts) {
        List<Instead> instead = new ArrayList<>();
        List<Text> all = texts(asked);
        SearchForm form = asked.form();
        int any = form.isAny()
                ? 0
                : all.stream()
                        .filter(text ->
                                texts.stream().anyMatch(one -> language(one).equals(language(text))))
                        .mapToInt(text -> search.find(text, Wanted.of(form.words(), language(text), false))
                                .size())
                        .sum();
        if (any > 0) {
            instead.add(new Instead("any", "", form.any(asked.frame()), any));
        }
        all.stream()
                .map(Searching::language)
                .distinct()
                .filter(language ->
                        texts.stream().noneMatch(text -> language(text).equals(language)))
                .forEach(language -> {
                    int count = all.stream()
                            .filter(text -> language(text).equals(language))
                            .mapToInt(text ->
                                    search.find(text, form.wanted(language)).size())
                            .sum();
                    if (count > 0) {
                        String name = Locale.of(language.code())
                                .getDisplayLanguage(asked.page().locale());
                        instead.add(new Instead("text", name, form.inText(asked.frame(), language.code()), count));
                    }
                });
        return instead;
    }

    private static List<Text> texts(Asked asked) {
        return asked.versions().stream()
                .flatMap(version -> version.readTexts().stream())
                .toList();
    }

    private static Language language(Text text) {
        return text.language().orElseThrow();
    }
}
