package org.dauys.server.publish.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.Counts;
import org.dauys.compare.Evidence;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.server.site.Words;

/** A row of a comparison as the API tells it. */
record ApiRow(
        String key,
        String level,
        String kind,
        List<String> relations,
        @JsonProperty("old") List<Side> older,
        @JsonProperty("new") List<Side> newer,
        List<Marked> words,
        String summary,
        double score,
        Signals evidence,
        Optional<Map<String, String>> rationale,
        List<String> themes) {

    record Side(
            String label,
            String kind,
            String heading,
            Optional<String> article,
            Optional<String> section,
            String text) {}

    record Marked(String op, String text, Optional<String> cause, Optional<String> detail) {}

    record Signals(
            double similarity, double containment, double parents, double neighbours, double groups, boolean manual) {}

    static ApiRow of(Row row, String summary, Words rationale, List<String> themes) {
        return new ApiRow(
                key(row),
                row.level().jsonName(),
                kind(row),
                row.relations().stream().map(Relation::jsonName).toList(),
                row.oldUnits().stream().map(unit -> side(unit, row.level())).toList(),
                row.newUnits().stream().map(unit -> side(unit, row.level())).toList(),
                row.words().stream().map(ApiRow::marked).toList(),
                summary,
                rounded(row.score()),
                signals(row.evidence()),
                rationale.isEmpty() ? Optional.empty() : Optional.of(rationale.byCode()),
                themes);
    }

    /** Unique in a comparison, and stable as long as the row is about the same provision: {@code new-paragraph-27.3}. */
    static String key(Row row) {
        return (row.newUnits().isEmpty() ? "old-" : "new-") + row.level().jsonName() + "-" + row.label();
    }

    /** The one of the five numbers that it counts in: {@code kept}, {@code reworded}, {@code moved}, {@code added}, {@code removed}. */
    static String kind(Row row) {
        return lower(Counts.group(row));
    }

    static boolean isHeading(Row row) {
        return row.level() == Level.ARTICLE || row.level() == Level.SECTION;
    }

    private static Side side(Unit unit, Level level) {
        return new Side(
                unit.label(),
                unit.kind().jsonName(),
                unit.heading(),
                present(unit.article()),
                present(unit.group()),
                level == Level.ARTICLE || level == Level.SECTION ? unit.heading() : unit.text());
    }

    private static Marked marked(WordChange word) {
        return new Marked(
                lower(word.op()),
                word.text(),
                word.cause() == WordChange.Cause.WORDING ? Optional.empty() : Optional.of(lower(word.cause())),
                present(word.detail()));
    }

    private static Signals signals(Evidence evidence) {
        return new Signals(
                rounded(evidence.similarity()),
                rounded(evidence.containment()),
                rounded(evidence.parents()),
                rounded(evidence.neighbours()),
                rounded(evidence.groups()),
                evidence.manual());
    }

    private static Optional<String> present(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** To three decimals: what lies behind them says nothing. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
