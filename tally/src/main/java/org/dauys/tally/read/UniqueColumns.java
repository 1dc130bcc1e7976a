package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Origin;

/** Finds what stands twice in a column where it should not. */
final class UniqueColumns {
    private UniqueColumns() {}

    static void check(
            String file, List<String> names, List<String> unique, List<Table.Row> rows, Consumer<Finding> found) {
        for (String column : unique) {
            int place = names.indexOf(column);
            Map<String, List<String>> places = new LinkedHashMap<>();
            Map<String, Integer> last = new LinkedHashMap<>();
            for (Table.Row row : rows) {
                String cell = row.cell(place);
                if (!cell.isEmpty()) {
                    places.computeIfAbsent(cell, _ -> new ArrayList<>(1)).add(String.valueOf(row.number()));
                    last.put(cell, row.number());
                }
            }
            places.forEach((cell, where) -> {
                if (where.size() > 1) {
                    found.accept(Finding.of(
                            Rule.CODE_TWICE,
                            cell,
                            "",
                            new Origin(file, last.getOrDefault(cell, 0)),
                            Finding.values("column", column, "rows", String.join(" ", where))));
                }
            });
        }
    }
}
