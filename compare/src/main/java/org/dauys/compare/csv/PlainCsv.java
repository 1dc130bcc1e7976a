package org.dauys.compare.csv;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The rows of a text in which no quotation mark stands: the same that {@link CsvText} reads, found in one pass and without a copy of
 * any cell. For tables of millions of cells, of which most are numbers.
 */
public final class PlainCsv {
    /** Of a number that {@link #digits} reads; what is longer is read as words. */
    public static final int MOST_DIGITS = 12;

    private final String text;
    /** Where each cell ends, all rows behind each other. */
    private int[] ends;
    /** By row: where it starts in the text, its first cell, its number as a spreadsheet counts. */
    private int[] starts = new int[1024];

    private int[] firsts = new int[1024];
    private int[] numbers = new int[1024];
    private int rows;
    private int cells;

    private PlainCsv(String text, int from, char delimiter) {
        this.text = text;
        ends = new int[Math.max(16, (text.length() - from) / 4)];
        find(from, delimiter);
    }

    /**
     * The rows of a text; empty when a quotation mark stands in it, and {@link CsvText} has to read it.
     *
     * @param text without a byte order mark; its first line may name the delimiter, {@code sep=;}
     */
    public static Optional<PlainCsv> of(String text) {
        Matcher said = CsvText.SAID.matcher(text);
        int from = said.find() ? said.end() : 0;
        if (text.indexOf('"', from) >= 0) {
            return Optional.empty();
        }
        char delimiter = from > 0 ? said.group(1).charAt(0) : Delimiter.of(text);
        return Optional.of(new PlainCsv(text, from, delimiter));
    }

    private void find(int from, char delimiter) {
        int number = 1;
        int start = from;
        boolean blank = true;
        int first = 0;
        int length = text.length();
        for (int at = from; at < length; at++) {
            char sign = text.charAt(at);
            if (sign == delimiter) {
                end(at);
            } else if (sign == '\n' || sign == '\r') {
                end(at);
                row(start, first, number++, blank);
                at += sign == '\r' && at + 1 < length && text.charAt(at + 1) == '\n' ? 1 : 0;
                start = at + 1;
                first = cells;
                blank = true;
            } else {
                blank = blank && Character.isWhitespace(sign);
            }
        }
        if (start < length) {
            end(length);
            row(start, first, number, blank);
        }
    }

    private void end(int at) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = at;
    }

    private void row(int start, int first, int number, boolean blank) {
        if (blank) {
            cells = first;
            return;
        }
        if (rows + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, rows * 2 + 2);
            firsts = Arrays.copyOf(firsts, rows * 2 + 2);
            numbers = Arrays.copyOf(numbers, rows * 2 + 2);
        }
        starts[rows] = start;
        firsts[rows] = first;
        numbers[rows] = number;
        firsts[++rows] = cells;
    }

    /** How many rows there are; those in which nothing stands are left out. */
    public int rows() {
        return rows;
    }

    /** A row's number as a spreadsheet counts them, from 1; empty rows are counted, too. */
    public int number(int row) {
        return numbers[row];
    }

    /** How many cells a row has. */
    public int width(int row) {
        return firsts[row + 1] - firsts[row];
    }

    /** A cell as it stands in the text; the column is from 0 and below the row's width. */
    public String cell(int row, int column) {
        int cell = firsts[row] + column;
        return text.substring(column == 0 ? starts[row] : ends[cell - 1] + 1, ends[cell]);
    }

    /**
     * A cell as it stands in the text; columns often say the same row after row, and then nothing is copied.
     *
     * @param known what it may well say; returned when it does
     */
    public String cell(int row, int column, String known) {
        int cell = firsts[row] + column;
        int begin = column == 0 ? starts[row] : ends[cell - 1] + 1;
        int length = ends[cell] - begin;
        return length == known.length() && text.startsWith(known, begin) ? known : text.substring(begin, ends[cell]);
    }

    /** The number in a cell that is nothing but one to twelve digits; −1 for any other cell. */
    public long digits(int row, int column) {
        int cell = firsts[row] + column;
        int begin = column == 0 ? starts[row] : ends[cell - 1] + 1;
        int length = ends[cell] - begin;
        if (length == 0 || length > MOST_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(begin + i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
