package org.dauys.compare.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cells of a column that were read before, all of one text. Most columns of words say few different things, and each is then one object;
 * in one where all differ, as codes do, nothing is looked for any more after some rows. Not for several threads.
 */
public final class Known {
    private static final int MOST = 1 << 8;

    /** Cells that were not known, less those that were, from which on it is given up. */
    private static final int PATIENCE = 512;

    private final String[] cells = new String[MOST];
    /** Where each stands in the text. */
    private final int[] begins = new int[MOST];

    private final int[] ends = new int[MOST];
    private int unknown;

    /** With none yet. */
    public Known() {
        Arrays.fill(cells, "");
    }

    /** The part of a text, the same object as before where it is known. */
    String cell(byte[] text, int begin, int end) {
        if (begin == end) {
            return "";
        }
        if (unknown > PATIENCE) {
            return new String(text, begin, end - begin, StandardCharsets.UTF_8);
        }
        int place = place(text, begin, end);
        if (Arrays.equals(text, begins[place], ends[place], text, begin, end)) {
            unknown--;
            return cells[place];
        }
        unknown++;
        String cell = new String(text, begin, end - begin, StandardCharsets.UTF_8);
        cells[place] = cell;
        begins[place] = begin;
        ends[place] = end;
        return cell;
    }

    /** By the last signs, in which dates and codes differ, and the first two. */
    private static int place(byte[] text, int begin, int end) {
        int hash = end - begin;
        for (int at = Math.max(begin, end - 4); at < end; at++) {
            hash = 31 * hash + text[at];
        }
        hash = 31 * hash + text[begin];
        hash = 31 * hash + text[Math.min(begin + 1, end - 1)];
        return (hash ^ hash >>> 8) & MOST - 1;
    }
}
