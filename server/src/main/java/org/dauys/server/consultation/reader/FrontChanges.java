package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dauys.compare.Row;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonFilter;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Changes.Concern;
import org.dauys.server.consultation.reader.Changes.First;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** Sums up what the newest draft changes. */
@Component
class FrontChanges {
    /** How many characters of a provision the front page shows. */
    private static final int SHOWN = 120;

    private final CompareCache cache;
    private final Themes themes;

    FrontChanges(CompareCache cache, Themes themes) {
        this.cache = cache;
        this.themes = themes;
    }

    /** The language to compare the newest draft with the text in force in; empty when there are not both in one. */
    static Optional<Language> language(Frame frame, Locale locale) {
        return frame.newest()
                .filter(newest -> !newest.isInForce())
                .flatMap(newest -> frame.inForce().map(old -> List.of(old, newest)))
                .flatMap(both -> CompareSubject.language(CompareSubject.languages(both), Optional.empty(), locale));
    }

    /** Empty while a large act is still being compared. */
    Optional<Changes> of(Frame frame, Language language, Locale locale) {
        return cache.of(frame.inForce().orElseThrow(), frame.newest().orElseThrow(), language, locale)
                .map(prepared -> changes(frame, prepared));
    }

    private Changes changes(Frame frame, CompareCache.Prepared prepared) {
        Compared compared = prepared.compared();
        return new Changes(
                compared,
                prepared.html().five(kind -> frame.base() + "/compare?kind=" + kind.jsonName(), Optional.empty()),
                prepared.html().strip(row -> provision(frame, compared, row)),
                concerns(frame, prepared),
                Stream.of(ChangeKind.REMOVED, ChangeKind.ADDED)
                        .flatMap(kind -> first(frame, prepared, kind).stream())
                        .toList());
    }

    private static String provision(Frame frame, Compared compared, Row row) {
        Version version = row.newUnits().isEmpty() ? compared.from() : compared.to();
        return frame.provision(version, row.label());
    }

    private List<Concern> concerns(Frame frame, CompareCache.Prepared prepared) {
        Compared compared = prepared.compared();
        List<Row> changed = Stream.concat(
                        compared.comparison().rows().stream()
                                .filter(row -> row.level().isProvision())
                                .filter(Row::changed),
                        prepared.html().changed(ComparisonFilter.ALL, ChangeKind.OTHER).stream())
                .toList();
        return themes.of(frame.consultation()).stream()
                .map(theme -> concern(
                        theme,
                        changed.stream()
                                .filter(row -> theme.has(row, compared.from(), compared.to()))
                                .toList()))
                .filter(concern -> concern.changed() > 0)
                .toList();
    }

    private static Concern concern(Theme theme, List<Row> changed) {
        return new Concern(
                theme,
                changed.size(),
                count(changed, row -> row.oldUnits().isEmpty()),
                count(changed, row -> row.newUnits().isEmpty()));
    }

    private static int count(List<Row> rows, Predicate<Row> wanted) {
        return (int) rows.stream()
                .filter(row -> row.level().isProvision())
                .filter(wanted)
                .count();
    }

    private static Optional<First> first(Frame frame, CompareCache.Prepared prepared, ChangeKind kind) {
        return prepared.html().changed(ComparisonFilter.ALL, kind).stream()
                .findFirst()
                .map(row -> {
                    boolean removed = kind == ChangeKind.REMOVED;
                    String words = (removed ? row.oldUnits() : row.newUnits())
                            .getFirst()
                            .text();
                    return new First(
                            removed,
                            prepared.html().name(row),
                            provision(frame, prepared.compared(), row),
                            beginning(words));
                });
    }

    private static String beginning(String words) {
        String line = words.lines().findFirst().orElse("");
        if (line.length() <= SHOWN) {
            return line;
        }
        int space = line.lastIndexOf(' ', SHOWN);
        return line.substring(0, space < 0 ? line.offsetByCodePoints(0, line.codePointCount(0, SHOWN)) : space) + "…";
    }
}
