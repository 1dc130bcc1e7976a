package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.compare.Stems;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Search;
import org.dauys.server.consultation.SearchQuery;
import org.dauys.server.consultation.SearchQuery.Match;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.SearchResult.Group;
import org.dauys.server.consultation.reader.SearchResult.Hit;
import org.dauys.server.consultation.reader.SearchResult.Instead;
import org.dauys.server.consultation.reader.SearchResult.Pages;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** Runs a search over the versions that a reader means, and makes of it what the page shows. */
@Component
class Searching {
    /** Hits of one version, when several are searched. */
    private static final int FIRST = 10;
    /** Hits of a page of one version. */
    private static final int PAGE = 20;

    private final Search search;
    private final Acts acts;

    Searching(Search search, Acts acts) {
        this.search = search;
        this.acts = acts;
    }

    SearchResult run(Frame frame, SearchForm form, Locale locale) {
        List<Version> versions = versions(frame, form);
        List<Group> groups = new ArrayList<>();
        for (Version version : versions) {
            Frames.text(version, form.text(), locale)
                    .ifPresent(text -> groups.add(group(frame, form, version, text, versions.size() == 1, locale)));
        }
        boolean asked = groups.stream().anyMatch(group -> !form.query().isEmpty(language(group.text())));
        boolean found = groups.stream().anyMatch(group -> group.total() > 0);
        return new SearchResult(asked, groups, asked && !found ? instead(frame, form, groups, locale) : List.of());
    }

    private static List<Version> versions(Frame frame, SearchForm form) {
        return form.version()
                .flatMap(frame::version)
                .map(List::of)
                .orElseGet(() -> Stream.concat(frame.newest().stream(), frame.inForce().stream())
                        .distinct()
                        .toList());
    }

    private Group group(Frame frame, SearchForm form, Version version, Text text, boolean alone, Locale locale) {
        SearchQuery query = form.query();
        int size = alone ? PAGE : FIRST;
        int asked = alone ? form.pageNumber() : 1;
        Search.Found there = search.find(text, query, (asked - 1) * size, size);
        boolean beyond = there.hits().isEmpty() && asked > 1;
        int page = beyond ? 1 : asked;
        Search.Found found = beyond ? search.find(text, query, 0, size) : there;
        Marks marks = new Marks(frame, form, version, text, locale);
        return new Group(
                version,
                text,
                found.total(),
                found.hits().stream().map(marks::hit).toList(),
                !alone && found.total() > size ? Optional.of(form.in(frame, version.number(), 1)) : Optional.empty(),
                alone && found.total() > size
                        ? Optional.of(pages(frame, form, version.number(), page, (found.total() + size - 1) / size))
                        : Optional.empty());
    }

    private static Pages pages(Frame frame, SearchForm form, int version, int page, int of) {
        return new Pages(
                page,
                of,
                page > 1 ? Optional.of(form.in(frame, version, page - 1)) : Optional.empty(),
                page < of ? Optional.of(form.in(frame, version, page + 1)) : Optional.empty());
    }

    /** Looser searches of the same texts, and the same search of the same versions in other languages. */
    private List<Instead> instead(Frame frame, SearchForm form, List<Group> groups, Locale locale) {
        List<Instead> instead = new ArrayList<>();
        for (Match looser : List.of(Match.START, Match.ANY)) {
            SearchQuery query = form.query().with(looser);
            int count = groups.stream()
                    .mapToInt(group -> search.count(group.text(), query))
                    .sum();
            if (count > 0 && looser != form.query().match()) {
                instead.add(new Instead(looser.name().toLowerCase(Locale.ROOT), "", form.with(frame, looser), count));
            }
        }
        for (Language language : languages(groups)) {
            int count = groups.stream()
                    .flatMap(group -> group.version().text(language).stream())
                    .mapToInt(text -> search.count(text, form.query()))
                    .sum();
            if (count > 0) {
                instead.add(new Instead(
                        "text",
                        Locale.of(language.code()).getDisplayLanguage(locale),
                        form.inText(frame, language.code()),
                        count));
            }
        }
        return instead;
    }

    private static List<Language> languages(List<Group> groups) {
        List<Language> searched =
                groups.stream().map(group -> language(group.text())).toList();
        return groups.stream()
                .flatMap(group -> group.version().readTexts().stream())
                .map(Searching::language)
                .distinct()
                .filter(language -> !searched.contains(language))
                .toList();
    }

    private static Language language(Text text) {
        return text.language().orElseThrow();
    }

    /** Marks the words in the hits of one text. */
    private final class Marks {
        private final Frame frame;
        private final SearchForm form;
        private final Version version;
        private final Text text;
        private final Names names;
        private final Stems stems;
        private final Set<String> wanted;
        private final boolean beginnings;

        Marks(Frame frame, SearchForm form, Version version, Text text, Locale locale) {
            this.frame = frame;
            this.form = form;
            this.version = version;
            this.text = text;
            this.names = new Names(Phrases.in(locale));
            this.stems = Stems.of(language(text));
            this.wanted = form.query().stems(language(text));
            this.beginnings = form.query().match() == Match.START;
        }

        Hit hit(Search.Hit hit) {
            String kept = form.text().isEmpty() ? "" : "?text=" + language(text);
            return new Hit(
                    names.of(hit.kind(), hit.label(), acts.of(text)),
                    frame.provision(version, hit.label()) + kept,
                    Snippet.whole(hit.heading(), stems, wanted, beginnings),
                    Snippet.whole(hit.article(), stems, wanted, beginnings),
                    Snippet.around(hit.words(), stems, wanted, beginnings));
        }
    }
}
