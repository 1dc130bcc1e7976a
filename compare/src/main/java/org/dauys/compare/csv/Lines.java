package org.dauys.compare.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the lines of a text begin and end in which something stands, found eight bytes at a time. */
final class Lines {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long LOW = 0x7f7f_7f7f_7f7f_7f7fL;

    private final byte[] text;
    private final byte delimiter;
    /** By row: where it begins and ends in the text, and its number as a spreadsheet counts. */
    private int[] starts;

    private int[] ends;
    private int[] numbers;
    private int rows;
    private int all;
    private boolean quotation;

    Lines(byte[] text, int from, int to, byte delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        int usual = Math.max(16, (to - from) / 64);
        starts = new int[usual];
        ends = new int[usual];
        numbers = new int[usual];
        if (hasReturn(from, to)) {
            findOneByOne(from, to);
        } else {
            find(from, to);
        }
    }

    /** Marks with its highest bit each byte that is the sign. */
    private static long match(long eight, byte sign) {
        long differs = eight ^ EACH * sign;
        return ~(((differs & LOW) + LOW) | differs | LOW);
    }

    /** Looks for quotation marks, too. */
    private boolean hasReturn(int from, int to) {
        long quotations = 0;
        long returns = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(text, at);
            quotations |= match(eight, (byte) '"');
            returns |= match(eight, (byte) '\r');
        }
        for (; at < to; at++) {
            quotations |= text[at] == '"' ? 1 : 0;
            returns |= text[at] == '\r' ? 1 : 0;
        }
        quotation = quotations != 0;
        return returns != 0;
    }

    private void find(int from, int to) {
        int start = from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long breaks = match((long) EIGHT.get(text, at), (byte) '\n');
            for (; breaks != 0; breaks &= breaks - 1) {
                int end = at + Long.numberOfTrailingZeros(breaks) / Byte.SIZE;
                line(start, end);
                start = end + 1;
            }
        }
        for (; at < to; at++) {
            if (text[at] == '\n') {
                line(start, at);
                start = at + 1;
            }
        }
        if (start < to) {
            line(start, to);
        }
    }

    /** Where lines end with carriage returns. */
    private void findOneByOne(int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (text[at] == '\n' && at == start && at > from && text[at - 1] == '\r') {
                start++;
            } else if (text[at] == '\n' || text[at] == '\r') {
                line(start, at);
                start = at + 1;
            }
        }
        if (start < to) {
            line(start, to);
        }
    }

    private void line(int start, int end) {
        all++;
        if (isBlank(start, end)) {
            return;
        }
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
            ends = Arrays.copyOf(ends, 2 * rows);
            numbers = Arrays.copyOf(numbers, 2 * rows);
        }
        starts[rows] = start;
        ends[rows] = end;
        numbers[rows++] = all;
    }

    /** Whether there are only delimiters and blanks. */
    private boolean isBlank(int start, int end) {
        for (int at = start; at < end; at++) {
            byte sign = text[at];
            if (sign < 0) {
                return new String(text, at, end - at, StandardCharsets.UTF_8)
                        .chars()
                        .allMatch(other -> other == delimiter || Character.isWhitespace(other));
            }
            if (sign != delimiter && !Character.isWhitespace(sign)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a quotation mark stands anywhere. */
    boolean hasQuotation() {
        return quotation;
    }

    /** How many lines there are, those in which nothing stands too. */
    int all() {
        return all;
    }

    int rows() {
        return rows;
    }

    int start(int row) {
        return starts[row];
    }

    /** Before the line break. */
    int end(int row) {
        return ends[row];
    }

    int number(int row) {
        return numbers[row];
    }
}
