package org.dauys.server.publish.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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

/** A row of a comparison as the API tells it: the fields of its parts stand in it one after another. */
record ApiRow(
        @JsonUnwrapped What what,
        @JsonUnwrapped Sides sides,
        @JsonUnwrapped Grounds grounds,
        Optional<Map<String, String>> rationale,
        List<String> themes) {

    /** Which row it is, and what happens in it. */
    record What(String key, String level, String kind, List<String> relations) {}

    /** What stood there, what stands there, and how one became the other. */
    record Sides(
            @JsonProperty("old") List<Side> older,
            @JsonProperty("new") List<Side> newer,
            List<Marked> words) {}

    /**
     * Why it is a row.
     *
     * @param summary in a sentence
     * @param score from 0 to 1
     */
    record Grounds(String summary, double score, Signals evidence) {}

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
                new What(
                        key(row),
                        row.level().jsonName(),
                        kind(row),
                        row.relations().stream().map(Relation::jsonName).toList()),
                new Sides(
                        sides(row.oldUnits(), row.level()),
                        sides(row.newUnits(), row.level()),
                        row.words().stream().map(ApiRow::marked).toList()),
                new Grounds(summary, rounded(row.score()), signals(row.evidence())),
                rationale.isEmpty() ? Optional.empty() : Optional.of(rationale.byCode()),
                themes);
    }

    /** Unique in a comparison, and stable as long as the row is about the same provision: {@code new-paragraph-27.3}. */
    static String key(Row row) {
        return (row.newUnits().isEmpty() ? "old-" : "new-") + row.level().jsonName() + "-" + row.label();
    }

    /**
     * The one of the six numbers that it counts in: {@code kept}, {@code reworded}, {@code moved}, {@code added}, {@code removed},
     * {@code other}; of an article or a group, which may count in none, what became of it as a whole.
     */
    static String kind(Row row) {
        return name(Counts.group(row));
    }

    static String name(Counts.Group group) {
        return lower(group);
    }

    private static List<Side> sides(List<Unit> units, Level level) {
        return units.stream().map(unit -> side(unit, level)).toList();
    }

    private static Side side(Unit unit, Level level) {
        return new Side(
                unit.label(),
                unit.kind().jsonName(),
                unit.heading(),
                present(unit.article()),
                present(unit.group()),
                level.isHead() ? unit.heading() : unit.text());
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
