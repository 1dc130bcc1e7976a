package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.tally.protocol.Area;

/** Reads the areas that rows name: one object for each, since there are many rows and few areas. Not for several threads. */
final class AreaCells {
    private final List<String> levels;
    private final int[] columns;
    private final CodeCells codes;
    private final Map<List<String>, Area> areas = new HashMap<>();
    /** By the code of the smallest area, which is seldom of several. */
    private final Map<String, Area> byCode = new HashMap<>();

    /**
     * What the mapping says of areas, from the top down.
     *
     * @param levels columns, or codes behind {@link TableMapping#FIXED}
     */
    AreaCells(List<String> levels, Columns columns, CodeCells codes) {
        this.levels = levels;
        this.columns = levels.stream()
                .mapToInt(level -> level.startsWith(TableMapping.FIXED) ? -1 : columns.place(level))
                .toArray();
        this.codes = codes;
    }

    /** The smallest area of a row. */
    Area of(Table.Row row) {
        if (columns.length == 0) {
            return Area.NATION;
        }
        String code = code(row, columns.length - 1);
        Area known = byCode.get(code);
        if (known != null && isIn(row, known.path())) {
            return known;
        }
        List<String> path = new ArrayList<>();
        for (int level = 0; level < columns.length; level++) {
            path.add(code(row, level));
        }
        Area area = areas.computeIfAbsent(path, Area::new);
        byCode.put(code, area);
        return area;
    }

    private boolean isIn(Table.Row row, List<String> path) {
        for (int level = 0; level < columns.length; level++) {
            if (!path.get(level).equals(code(row, level))) {
                return false;
            }
        }
        return true;
    }

    private String code(Table.Row row, int level) {
        return columns[level] < 0
                ? levels.get(level).substring(TableMapping.FIXED.length())
                : codes.code(row, columns[level]);
    }
}
