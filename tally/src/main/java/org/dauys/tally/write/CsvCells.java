package org.dauys.tally.write;

import java.util.List;
import org.dauys.compare.table.CsvCell;

/** Rows of comma-separated values (RFC 4180, but with a line feed alone, so that the bytes are the same everywhere). */
final class CsvCells {
    private final StringBuilder text = new StringBuilder();

    CsvCells row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            // Words must not run as a formula in a spreadsheet; numbers may be negative.
            cell(cells.get(i) instanceof Number number ? number.toString() : CsvCell.of(String.valueOf(cells.get(i))));
        }
        text.append('\n');
        return this;
    }

    private void cell(String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char sign = cell.charAt(i);
            plain = sign != '"' && sign != ',' && sign != ';' && sign != '\n' && sign != '\r';
        }
        if (plain) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
