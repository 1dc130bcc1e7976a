package org.dauys.tally.read;

import java.util.Map;

/** Reads codes of stations and areas. */
final class CodeCells {
    private final Map<Integer, Integer> pad;

    /** @param pad by column how many digits a code has whose zeros in front may be lost: spreadsheets take them away */
    CodeCells(Map<Integer, Integer> pad) {
        this.pad = pad;
    }

    /** The code in a column. */
    String code(Table.Row row, int column) {
        String cell = row.cell(column);
        if (pad.isEmpty()) {
            return cell;
        }
        Integer digits = pad.get(column);
        return digits == null || cell.isEmpty() || !NumberReader.isDigits(cell) || cell.length() >= digits
                ? cell
                : "0".repeat(digits - cell.length()) + cell;
    }

    /** The code that some columns make together. */
    String code(Table.Row row, int[] columns) {
        if (columns.length == 1) {
            return code(row, columns[0]);
        }
        StringBuilder code = new StringBuilder();
        for (int column : columns) {
            code.append(code.isEmpty() ? "" : "-").append(code(row, column));
        }
        return code.toString();
    }
}
