package org.dauys.tally.write;

import java.util.List;

/** Rows of comma-separated values (RFC 4180, but with a line feed alone, so that the bytes are the same everywhere). */
final class CsvCells {
    private final StringBuilder text = new StringBuilder();

    CsvCells row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            cell(String.valueOf(cells.get(i)));
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
