package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.search.Found;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.SearchResult.Article;
import org.dauys.server.consultation.reader.SearchResult.Hit;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.jspecify.annotations.Nullable;

/**
 * What was found by the articles that it stands in, the article with the best of it first; in an article all in the order of the
 * draft.
 */
final class ArticleHits {
    /** Of one article; who wants all opens it. */
    private static final int MOST = 5;

    private final Frame frame;
    private final Page page;
    private final String kept;
    private final Marks marks;
    private final Searched now;
    private final Optional<Searched> then;
    private final Optional<ComparisonHtml> html;

    /** A text that was searched. */
    record Searched(Version version, Act act) {}

    /** An article of the draft, or, where that has none, of the text in force; or what stands in none. */
    private record Key(String label, boolean old) {}

    /**
     * @param kept what links to provisions keep of the address
     * @param now the draft, or the one text that was searched
     * @param then the text in force; null where one text was searched
     * @param html of the comparison of the two; null likewise
     */
    ArticleHits(
            Frame frame,
            Page page,
            String kept,
            Marks marks,
            Searched now,
            @Nullable Searched then,
            @Nullable ComparisonHtml html) {
        this.frame = frame;
        this.page = page;
        this.kept = kept;
        this.marks = marks;
        this.now = now;
        this.then = Optional.ofNullable(then);
        this.html = Optional.ofNullable(html);
    }

    /** The best first. */
    List<List<FoundRow>> byArticle(List<FoundRow> matches) {
        Map<Key, List<FoundRow>> groups = new LinkedHashMap<>();
        matches.stream()
                .sorted(FoundRow.BEST)
                .forEach(match -> groups.computeIfAbsent(key(match), key -> new ArrayList<>())
                        .add(match));
        return List.copyOf(groups.values());
    }

    private Key key(FoundRow match) {
        boolean old = match.now().isEmpty()
                && match.row().map(row -> row.newUnits().isEmpty()).orElse(true);
        if (!old) {
            String label = match.now()
                    .map(Found::label)
                    .orElseGet(() -> match.row().orElseThrow().label());
            return new Key(article(now.act(), label), false);
        }
        String article =
                article(then.orElseThrow().act(), match.then().orElseThrow().label());
        // What went from an article that stays is shown with it.
        return html.stream()
                .flatMap(made -> made.rowsFrom(article).stream())
                .filter(row -> row.level() == Level.ARTICLE && !row.newUnits().isEmpty())
                .findFirst()
                .map(row -> new Key(row.newLabels().getFirst(), false))
                .orElse(new Key(article, true));
    }

    /** The label of the article that holds something; its own where none does. */
    private static String article(Act act, String label) {
        return ActPlace.of(act, label).stream()
                .flatMap(place -> Stream.concat(place.above().stream(), Stream.of(place.provision())))
                .filter(element -> element.kind() == Kind.ARTICLE)
                .map(Provision::label)
                .findFirst()
                .orElse(label);
    }

    /** What a page shows of an article. */
    Article article(List<FoundRow> matches) {
        Key key = key(matches.getFirst());
        Searched side = key.old() ? then.orElseThrow() : now;
        ActPlace place = ActPlace.of(side.act(), key.label()).orElseThrow();
        Optional<Row> row = html.flatMap(made -> key.old() ? made.findOld(key.label()) : made.find(key.label()));
        Optional<Row> head = html.flatMap(made -> key.old() ? headOf(made, key.label()) : made.article(key.label()))
                .or(() -> row);
        List<FoundRow> own = matches.stream().filter(match -> isOwn(match, key)).toList();
        List<Hit> hits = matches.stream()
                .sorted(Comparator.comparingLong(FoundRow::position))
                .map(match -> own.contains(match) ? ownHit(match) : hit(match))
                .filter(hit -> !hit.isEmpty())
                .toList();
        return new Article(
                head.map(it -> html.orElseThrow().names(it)).orElseGet(() -> name(side.act(), place)),
                frame.provision(side.version(), key.label()) + kept,
                marks.whole(place.provision().heading()),
                head.filter(it -> !own.isEmpty())
                        .map(it -> html.orElseThrow().tags(it))
                        .orElse(""),
                !own.isEmpty(),
                hits.stream().limit(MOST).toList(),
                Math.max(0, hits.size() - MOST));
    }

    private static Optional<Row> headOf(ComparisonHtml html, String oldLabel) {
        return html.rowsFrom(oldLabel).stream()
                .filter(row -> row.level() == Level.ARTICLE)
                .findFirst();
    }

    /** Whether the article itself was found, on either side. */
    private static boolean isOwn(FoundRow match, Key key) {
        return match.row()
                .filter(row -> !key.old())
                .map(row -> row.newLabels().contains(key.label()))
                .orElseGet(() -> label(match).equals(key.label()));
    }

    /** Of the article itself the words only: its name stands above them. */
    private Hit ownHit(FoundRow match) {
        Hit hit = hit(match);
        return new Hit("", hit.href(), "", hit.code(), hit.words(), hit.removed());
    }

    private static String label(FoundRow match) {
        return match.now().or(match::then).map(Found::label).orElseThrow();
    }

    private Searched side(FoundRow match) {
        return match.now().isPresent() ? now : then.orElseThrow();
    }

    private Hit hit(FoundRow match) {
        Searched side = side(match);
        ActPlace place = ActPlace.of(side.act(), label(match)).orElseThrow();
        Optional<Row> row = match.row();
        // Words that went are shown as those; what the draft has now stands above them.
        Optional<Row> stays =
                row.filter(it -> match.now().isEmpty() && !it.newUnits().isEmpty());
        Searched shown = stays.isPresent() ? now : side;
        String label = stays.map(Row::label).orElse(place.provision().label());
        String words = ActPlace.of(shown.act(), label).orElse(place).provision().text();
        return new Hit(
                row.map(it -> html.orElseThrow().names(it)).orElseGet(() -> name(side.act(), place)),
                frame.provision(shown.version(), label) + kept,
                row.map(it -> html.orElseThrow().tags(it)).orElse(""),
                side.act().language().code(),
                marks.around(words.isBlank() ? place.provision().text() : words),
                row.map(marks::removed).orElse(new Snippet(List.of())));
    }

    private String name(Act act, ActPlace place) {
        return place.other().isPresent()
                ? place.name(page)
                : new Names(Phrases.in(page.locale()))
                        .of(place.provision().kind(), place.provision().label(), act);
    }
}
