package org.dauys.compare.table;

/**
 * Words in a cell of a CSV file that people open in a spreadsheet. That would run a cell that begins with {@code = + - @}, or
 * with one of these behind a tab or a carriage return, as a formula: such a cell, and one that begins with an apostrophe, has
 * an apostrophe before it (as OWASP advises). Who takes one apostrophe away has the words.
 */
public final class CsvCell {
    private static final String MARK = "'";
    private static final String FORMULA = "=+-@\t\r" + MARK;

    private CsvCell() {}

    /** The words as a cell. */
    public static String of(String words) {
        return startsFormula(words) ? MARK + words : words;
    }

    /** The words of a cell, of {@link #of} or typed by someone. */
    public static String words(String cell) {
        return cell.startsWith(MARK) && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
    }
}
