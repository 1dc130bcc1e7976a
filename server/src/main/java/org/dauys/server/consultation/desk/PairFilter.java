package org.dauys.server.consultation.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;

/** Which rows of a comparison an editor wants to look at. */
public enum PairFilter {
    ALL,
    /** Pairs that the machine made without being sure, the least sure first. */
    DOUBTFUL,
    /** What is new or has no successor. */
    UNPAIRED,
    /** Pairs that an editor made. */
    BY_HAND;

    /** Of the pairs that are likelier nearly all are right (docs/methods/compare.md, "Likelihood"); one can be wrong, too. */
    static final double SURE = 0.9;

    /** The name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PairFilter of(String key) {
        for (PairFilter filter : values()) {
            if (filter.key().equals(key)) {
                return filter;
            }
        }
        return ALL;
    }

    /**
     * The provisions that pass.
     *
     * @param label a part of a label on either side; empty for any
     */
    List<Row> rows(Comparison comparison, String label) {
        List<Row> rows = comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .filter(this::takes)
                .filter(row -> label.isEmpty() || has(row, label))
                .toList();
        return this == DOUBTFUL
                ? rows.stream().sorted(Comparator.comparingDouble(Row::score)).toList()
                : rows;
    }

    private boolean takes(Row row) {
        boolean paired = !row.oldUnits().isEmpty() && !row.newUnits().isEmpty();
        return switch (this) {
            case ALL -> true;
            case DOUBTFUL -> paired && !row.evidence().manual() && row.score() < SURE;
            case UNPAIRED -> row.has(Relation.NEW) || row.has(Relation.REMOVED);
            case BY_HAND -> row.evidence().manual();
        };
    }

    /** A whole label, or one that stands in the article or paragraph named: "27" finds 27.3, not 127. */
    private static boolean has(Row row, String label) {
        return row.oldUnits().stream().anyMatch(unit -> isIn(unit, label))
                || row.newUnits().stream().anyMatch(unit -> isIn(unit, label));
    }

    private static boolean isIn(Unit unit, String label) {
        String own = unit.label();
        return own.equals(label)
                || (own.startsWith(label) && !Character.isLetterOrDigit(own.charAt(label.length())))
                || unit.article().equals(label);
    }
}
