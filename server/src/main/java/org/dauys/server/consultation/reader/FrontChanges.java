package org.dauys.server.consultation.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Changes.Concern;
import org.springframework.stereotype.Component;

/** Sums up what the newest draft changes. */
@Component
class FrontChanges {
    private final Comparisons comparisons;
    private final Themes themes;
    /** Kept as long as the comparisons are. */
    private final Cache<Comparison, Map<Locale, ComparisonHtml>> parts =
            Caffeine.newBuilder().weakKeys().build();

    FrontChanges(Comparisons comparisons, Themes themes) {
        this.comparisons = comparisons;
        this.themes = themes;
    }

    /** Empty while there is no draft, or no text in force, or no language that both have. */
    Optional<Changes> of(Frame frame, Locale locale) {
        Optional<Version> inForce = frame.inForce();
        Optional<Version> draft = frame.newest().filter(version -> !version.isInForce());
        return inForce.isEmpty() || draft.isEmpty()
                ? Optional.empty()
                : comparisons.of(inForce.get(), draft.get(), locale).map(compared -> changes(frame, compared, locale));
    }

    private Changes changes(Frame frame, Compared compared, Locale locale) {
        ComparisonHtml html = parts.get(compared.comparison(), comparison -> new ConcurrentHashMap<>())
                .computeIfAbsent(locale, l -> ComparisonHtml.of(compared.comparison(), l));
        return new Changes(
                compared,
                html.five(
                        group -> frame.base() + "/compare?kind=" + group.name().toLowerCase(Locale.ROOT),
                        Optional.empty()),
                html.strip(row -> provision(frame, compared, row)),
                concerns(frame, compared));
    }

    private static String provision(Frame frame, Compared compared, Row row) {
        Version version = row.newUnits().isEmpty() ? compared.from() : compared.to();
        return frame.provision(version, row.label());
    }

    private List<Concern> concerns(Frame frame, Compared compared) {
        List<Row> changed = compared.comparison().rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .filter(Row::changed)
                .toList();
        return themes.of(frame.consultation()).stream()
                .map(theme -> new Concern(theme, count(theme, changed, compared)))
                .filter(concern -> concern.changed() > 0)
                .toList();
    }

    private static int count(Theme theme, List<Row> rows, Compared compared) {
        return (int) rows.stream()
                .filter(row -> theme.has(row, compared.from(), compared.to()))
                .count();
    }
}
