package org.dauys.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dauys.text.Act;

/** Puts the rows of what else changed among those of provisions, articles and groups, each where it belongs. */
final class RowsInOrder {
    private final OtherRows others;
    private final ArrangementRows arrangement;
    private final List<Row> all = new ArrayList<>();

    private RowsInOrder(OtherRows others, ArrangementRows arrangement) {
        this.others = others;
        this.arrangement = arrangement;
    }

    /**
     * @param rows of provisions, articles and groups, in order
     * @param oldLabelOf the label that a new one comes from; empty when from none
     */
    static List<Row> of(Act oldAct, Act newAct, List<Row> rows, UnaryOperator<String> oldLabelOf) {
        RowsInOrder order = new RowsInOrder(
                new OtherRows(oldAct, newAct, oldLabelOf), new ArrangementRows(oldAct, newAct, rows, oldLabelOf));
        List<Row> all = order.all;
        all.addAll(OtherRows.title(oldAct, newAct));
        order.addBehind("");
        order.addAll(rows);
        all.addAll(OtherRows.conclusion(oldAct, newAct));
        if (Counts.of(all).changes() == 0) {
            all.addAll(LineDifference.between(oldAct, newAct));
        }
        return all;
    }

    private void addAll(List<Row> rows) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            last.put(place(rows.get(i)), i);
        }
        Set<String> open = new LinkedHashSet<>(others.labels());
        open.addAll(arrangement.labels());
        open.remove("");
        for (int i = 0; i < rows.size(); i++) {
            all.add(rows.get(i));
            String place = place(rows.get(i));
            if (last.getOrDefault(place, -1) == i) {
                addBehind(place);
                open.remove(place);
            }
        }
        open.forEach(this::addBehind);
    }

    private void addBehind(String place) {
        all.addAll(arrangement.behind(place));
        all.addAll(others.behind(place));
    }

    private static String place(Row row) {
        return (row.newUnits().isEmpty() ? "old " : "") + row.label();
    }
}
