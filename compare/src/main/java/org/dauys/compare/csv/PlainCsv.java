package org.dauys.compare.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.regex.Matcher;

/**
 * The rows of a text in which no quotation mark stands: the same that {@link CsvText} reads, without a copy of any cell. For tables of
 * millions of cells, of which most are numbers. Rows are found at once, and the cells of a row when one of them is asked for: whoever
 * asks row by row has each row's cells found once. Not for several threads.
 */
public final class PlainCsv {
    /** Of a number that {@link #digits} reads; what is longer is read as words. */
    public static final int MOST_DIGITS = 12;

    private final byte[] text;
    private final byte delimiter;
    private final Lines lines;
    /** Lines of the text before this part of it; empty ones are counted, too. */
    private int before;

    /** The row whose cells are known, how many there are, and where in the text each ends. */
    private int divided = -1;

    private int width;
    private int[] ends = new int[32];

    private PlainCsv(byte[] text, int from, int to, byte delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        lines = new Lines(text, from, to, delimiter);
    }

    /**
     * The rows of a text; empty when a quotation mark stands in it, and {@link CsvText} has to read it.
     *
     * @param text in UTF-8, without a byte order mark, not copied; its first line may name the delimiter, {@code sep=;}
     */
    public static Optional<PlainCsv> of(byte[] text) {
        return parts(text, Integer.MAX_VALUE).map(List::getFirst);
    }

    /**
     * The same in parts that follow each other, found side by side; their rows are numbered on from part to part.
     *
     * @param least bytes of a part, above 0; a part ends with the line in which it has as many
     * @return at least one part; empty too when the delimiter that is named is no ASCII
     */
    public static Optional<List<PlainCsv>> parts(byte[] text, int least) {
        Matcher said = CsvText.SAID.matcher(firstLine(text));
        int from = said.find() ? said.group().getBytes(StandardCharsets.UTF_8).length : 0;
        char delimiter = from > 0 ? said.group(1).charAt(0) : Delimiter.of(text);
        if (delimiter > Byte.MAX_VALUE) {
            return Optional.empty();
        }
        List<Integer> bounds = bounds(text, from, least);
        List<ForkJoinTask<PlainCsv>> finding = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            int begin = bounds.get(i - 1);
            int end = bounds.get(i);
            finding.add(ForkJoinTask.adapt(() -> new PlainCsv(text, begin, end, (byte) delimiter)));
        }
        List<PlainCsv> parts =
                ForkJoinTask.invokeAll(finding).stream().map(ForkJoinTask::join).toList();
        if (parts.stream().anyMatch(part -> part.lines.hasQuotation())) {
            return Optional.empty();
        }
        for (int i = 1; i < parts.size(); i++) {
            parts.get(i).before =
                    parts.get(i - 1).before + parts.get(i - 1).lines.all();
        }
        return Optional.of(parts);
    }

    /** With its line break. */
    private static String firstLine(byte[] text) {
        int at = 0;
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return new String(text, 0, Math.min(at + 2, text.length), StandardCharsets.UTF_8);
    }

    /** Where parts begin and end: at least two places. */
    private static List<Integer> bounds(byte[] text, int from, int least) {
        List<Integer> bounds = new ArrayList<>();
        for (int at = from; at < text.length; ) {
            bounds.add(at);
            at = text.length - at > least ? at + least - 1 : text.length;
            while (at < text.length && text[at] != '\n') {
                at++;
            }
            at = Math.min(at + 1, text.length);
        }
        if (bounds.isEmpty()) {
            bounds.add(from);
        }
        bounds.add(text.length);
        return bounds;
    }

    /** How many rows there are; those in which nothing stands are left out. */
    public int rows() {
        return lines.rows();
    }

    /** A row's number as a spreadsheet counts them, from 1; empty rows are counted, too. */
    public int number(int row) {
        return before + lines.number(row);
    }

    /** How many cells a row has. */
    public int width(int row) {
        divide(row);
        return width;
    }

    /** A cell as it stands in the text; the column is from 0 and below the row's width. */
    public String cell(int row, int column) {
        int begin = begin(row, column);
        return new String(text, begin, ends[column] - begin, StandardCharsets.UTF_8);
    }

    /**
     * A cell as it stands in the text; what is known is not copied again.
     *
     * @param known cells of this column that were read before, all of this text
     */
    public String cell(int row, int column, Known known) {
        int begin = begin(row, column);
        return known.cell(text, begin, ends[column]);
    }

    /** Whether a cell begins and ends with a letter or digit of ASCII, so that nothing can be taken off it. */
    public boolean isBare(int row, int column) {
        int begin = begin(row, column);
        int end = ends[column];
        return begin < end && isLetterOrDigit(text[begin]) && isLetterOrDigit(text[end - 1]);
    }

    private static boolean isLetterOrDigit(byte sign) {
        int small = sign | 0x20;
        return (small >= 'a' && small <= 'z') || (sign >= '0' && sign <= '9');
    }

    private int begin(int row, int column) {
        divide(row);
        return column == 0 ? lines.start(row) : ends[column - 1] + 1;
    }

    private void divide(int row) {
        if (row == divided) {
            return;
        }
        int end = lines.end(row);
        int cell = 0;
        for (int at = lines.start(row); at < end; at++) {
            if (text[at] == delimiter) {
                if (cell + 1 >= ends.length) {
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                }
                ends[cell++] = at;
            }
        }
        ends[cell] = end;
        width = cell + 1;
        divided = row;
    }

    /** The number in a cell that is nothing but one to twelve digits; −1 for any other cell. */
    public long digits(int row, int column) {
        int begin = begin(row, column);
        int end = ends[column];
        if (begin == end || end - begin > MOST_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int at = begin; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
