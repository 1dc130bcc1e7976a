package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;

/**
 * Finds the headings that each row stands under. What is new stands where the draft has it; what is removed, where the
 * comparison shows it: after its neighbour.
 */
final class Placing {
    private final Map<String, Row> groups = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private List<Row> sections = List.of();
    private Optional<Row> article = Optional.empty();

    private final Counted counted;

    private Placing(Counted counted) {
        this.counted = counted;
    }

    static List<Placed> of(Comparison comparison, Counted counted) {
        Placing placing = new Placing(counted);
        List<Row> rows = comparison.inOrder();
        for (Row row : rows) {
            if (row.level() == Level.SECTION && !row.newUnits().isEmpty()) {
                placing.groups.put(row.label(), row);
            }
        }
        rows.forEach(placing::place);
        return List.copyOf(placing.placed);
    }

    private void place(Row row) {
        boolean removed = row.newUnits().isEmpty();
        if (!removed && (row.level().isProvision() || row.level().isHead())) {
            sections = above(row.newUnits().getFirst());
        }
        switch (row.level()) {
            case SECTION -> {
                placed.add(placed(row, sections, Optional.empty()));
                if (removed) {
                    // What comes next stands in a group of the draft.
                    return;
                }
                List<Row> inside = new ArrayList<>(sections);
                inside.add(row);
                sections = inside;
                article = Optional.empty();
            }
            case ARTICLE -> {
                placed.add(placed(row, sections, Optional.empty()));
                article = Optional.of(row);
            }
            case PREAMBLE, PARAGRAPH, SUBPARAGRAPH -> {
                if (!removed && row.newUnits().getFirst().article().isEmpty()) {
                    article = Optional.empty();
                }
                placed.add(placed(row, sections, article));
            }
            case HEADING, NOTE, ORDER, DIVISION -> placed.add(placed(row, sections, article));
            case TITLE, CONCLUSION, STRUCTURE -> placed.add(placed(row, List.of(), Optional.empty()));
        }
    }

    private Placed placed(Row row, List<Row> above, Optional<Row> article) {
        return new Placed(row, above, article, counted.as(row));
    }

    /** The groups of the draft that hold the unit, the outermost first. */
    private List<Row> above(Unit unit) {
        List<Row> above = new ArrayList<>();
        Row group = groups.get(unit.group());
        while (group != null && !above.contains(group)) {
            above.addFirst(group);
            group = groups.get(group.newUnits().getFirst().group());
        }
        return above;
    }
}
