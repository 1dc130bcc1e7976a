package org.dauys.server.answer.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.Comparison;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;
import org.dauys.server.answer.table.Texts.Column;
import org.dauys.server.answer.table.Texts.Part;

/**
 * The words of a title, heading or note in the three columns. Comparisons have rows only for those that changed; the headings of
 * articles and groups stand in the rows of these.
 */
final class OtherTexts {
    private final OtherUnit unit;
    private final String name;

    /** @param name of the column's entry in the draft */
    OtherTexts(OtherUnit unit, String name) {
        this.unit = unit;
        this.name = name;
    }

    /** Its words in the draft itself. */
    Column own(String language) {
        return new Column(language, List.of(part(Op.EQUAL, unit.text())), "");
    }

    /** Its words in the version that the draft is compared with, which is the older. */
    Column before(Comparison comparison) {
        Set<Row> rows = rows(comparison, false);
        if (rows.isEmpty()) {
            return own(comparison.oldAct().language().code());
        }
        List<Part> parts = rows.stream()
                .flatMap(row -> row.oldUnits().stream())
                .map(OtherTexts::words)
                .filter(words -> !words.isBlank())
                .map(words -> part(Op.EQUAL, words))
                .toList();
        return parts.isEmpty()
                ? Column.note("overview.table.new")
                : new Column(comparison.oldAct().language().code(), parts, "");
    }

    /** What became of it in the version after the draft, marked. */
    Column after(Comparison comparison) {
        String language = comparison.newAct().language().code();
        List<Row> rows = rows(comparison, true).stream()
                .filter(row -> row.words().stream()
                        .anyMatch(word -> word.op() != Op.EQUAL && !word.text().isBlank()))
                .toList();
        if (rows.isEmpty()) {
            return new Column(language, List.of(), "overview.table.same");
        }
        boolean gone = rows.stream()
                .allMatch(row -> row.words().stream()
                        .allMatch(word -> word.op() == Op.DELETE || word.text().isBlank()));
        return new Column(
                language,
                rows.stream().map(row -> new Part(name, row.words())).toList(),
                gone ? "overview.table.gone" : "");
    }

    private Set<Row> rows(Comparison comparison, boolean old) {
        Set<Row> rows = new LinkedHashSet<>();
        for (Row row : comparison.wordRows()) {
            List<Unit> units = old ? row.oldUnits() : row.newUnits();
            boolean own = units.stream()
                    .anyMatch(
                            one -> label(row, one).filter(unit.label()::equals).isPresent());
            if (own) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The label of what is no provision in this row. */
    private static Optional<String> label(Row row, Unit one) {
        return row.level().isHead()
                ? Optional.of(OtherUnit.heading(one.label()))
                : Optional.of(one.label()).filter(label -> !row.level().isProvision());
    }

    private static String words(Unit one) {
        return one.level().isHead() ? one.heading() : one.text();
    }

    private Part part(Op op, String words) {
        return new Part(name, List.of(new WordChange(op, words, WordChange.Cause.WORDING, "")));
    }
}
