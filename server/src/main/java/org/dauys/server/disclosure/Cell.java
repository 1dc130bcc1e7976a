package org.dauys.server.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A place in the linked tables: level to value, for those levels that are not totals. {@code {}} is all people,
 * {@code {region=Abai, option=agree}} those who agreed in one region. A finer level has the coarser ones of its axis beside it.
 *
 * @param coordinates level to value
 */
public record Cell(Map<String, String> coordinates) {
    /** Keeps a copy. */
    public Cell {
        coordinates = Map.copyOf(coordinates);
    }

    /** The same map in the order of its cells' names. */
    static <T> Map<Cell, T> inOrder(Map<Cell, T> map) {
        TreeMap<String, Cell> names = new TreeMap<>();
        map.keySet().forEach(cell -> names.put(cell.toString(), cell));
        LinkedHashMap<Cell, T> ordered = new LinkedHashMap<>();
        names.values().forEach(cell -> ordered.put(cell, map.get(cell)));
        return Collections.unmodifiableMap(ordered);
    }

    /** {@code option=agree, region=Abai}, in the order of the levels' names. */
    @Override
    public String toString() {
        return new TreeMap<>(coordinates)
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
    }
}
