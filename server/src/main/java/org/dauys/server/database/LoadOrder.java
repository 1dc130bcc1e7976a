package org.dauys.server.database;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which tables can be filled: each after those that its rows refer to. Within one table the order of rows does
 * not matter, since PostgreSQL checks after the whole COPY.
 *
 * @param tables in that order
 * @param inCircles foreign keys between tables that refer to each other in a circle; no order satisfies them
 */
record LoadOrder(List<Manifest.Table> tables, List<Catalog.ForeignKey> inCircles) {
    static LoadOrder of(List<Manifest.Table> tables, List<Catalog.ForeignKey> keys) {
        Set<Manifest.Table> waiting = new LinkedHashSet<>(tables);
        var ordered = new ArrayList<Manifest.Table>();
        while (true) {
            var free = waiting.stream()
                    .filter(table -> keys.stream()
                            .filter(key -> !key.from().equals(key.to()) && names(key.from(), table))
                            .noneMatch(key -> waiting.stream().anyMatch(other -> names(key.to(), other))))
                    .toList();
            if (free.isEmpty()) {
                break;
            }
            ordered.addAll(free);
            free.forEach(waiting::remove);
        }
        ordered.addAll(waiting);
        var circles = keys.stream()
                .filter(key -> !key.ofPartition() && waiting.stream().anyMatch(table -> names(key.from(), table)))
                .toList();
        return new LoadOrder(List.copyOf(ordered), circles);
    }

    private static boolean names(String quoted, Manifest.Table table) {
        return quoted.equals(table.inDatabase().quoted());
    }
}
