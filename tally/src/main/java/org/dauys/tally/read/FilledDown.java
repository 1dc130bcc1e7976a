package org.dauys.tally.read;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows in which nothing stands where the same as above is meant, as where cells of a sheet were one. */
final class FilledDown extends AbstractList<Table.Row> {
    private final List<Table.Row> rows;
    private final Map<Integer, String[]> columns = new HashMap<>();

    private FilledDown(List<Table.Row> rows, int[] filled) {
        this.rows = rows;
        for (int column : filled) {
            String[] cells = new String[rows.size()];
            String above = "";
            for (int i = 0; i < cells.length; i++) {
                String cell = rows.get(i).cell(column);
                above = cell.isEmpty() ? above : cell;
                cells[i] = above;
            }
            columns.put(column, cells);
        }
    }

    static List<Table.Row> of(List<Table.Row> rows, int[] filled) {
        return filled.length == 0 ? rows : new FilledDown(rows, filled);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Table.Row get(int place) {
        Table.Row row = rows.get(place);
        return new Table.Row() {
            @Override
            public int number() {
                return row.number();
            }

            @Override
            public int width() {
                return row.width();
            }

            @Override
            public String cell(int column) {
                String[] filled = columns.get(column);
                return filled == null ? row.cell(column) : filled[place];
            }
        };
    }
}
