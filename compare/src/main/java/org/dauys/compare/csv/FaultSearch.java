package org.dauys.compare.csv;

/** Finds the cell from which on a text is no CSV, which the parser names by a line at most. */
final class FaultSearch {
    private final String text;
    private final char delimiter;
    private int at;
    private int row = 1;
    private int column = 1;
    private long line = 1;

    FaultSearch(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    CsvFault find() {
        CsvFault last = new CsvFault(1, 1, 1, CsvFault.Kind.LEFT_OPEN);
        while (at < text.length()) {
            CsvFault here = new CsvFault(row, column, line, CsvFault.Kind.LEFT_OPEN);
            if (text.charAt(at) == '"') {
                last = here;
                if (!skipQuoted()) {
                    return here;
                }
                skipSpaces();
                if (at < text.length() && !isEnd(text.charAt(at))) {
                    return new CsvFault(here.row(), here.column(), here.line(), CsvFault.Kind.AFTER_QUOTATION);
                }
            } else {
                while (at < text.length() && !isEnd(text.charAt(at))) {
                    at++;
                }
            }
            next();
        }
        return last;
    }

    /** Goes behind the mark that closes the cell; false when none does. */
    private boolean skipQuoted() {
        for (at++; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n') {
                line++;
            } else if (sign == '"') {
                if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
                    at++;
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private void skipSpaces() {
        while (at < text.length() && !isEnd(text.charAt(at)) && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isEnd(char sign) {
        return sign == delimiter || sign == '\n' || sign == '\r';
    }

    /** Goes to the begin of the next cell. */
    private void next() {
        if (at >= text.length()) {
            return;
        }
        char end = text.charAt(at++);
        if (end == delimiter) {
            column++;
            return;
        }
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        row++;
        column = 1;
    }
}
