package org.dauys.opinion.similar;

import java.util.Arrays;

/** Numbers at places from 0 on, in pages: what is there is not copied when there are more, and little room is kept in advance. */
final class PagedLongs {
    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;

    private long[][] pages = {};

    /** What was set at a place, which must have been. */
    long get(int place) {
        return pages[place >>> BITS][place & (PAGE - 1)];
    }

    void set(int place, long value) {
        int page = place >>> BITS;
        if (page >= pages.length) {
            int there = pages.length;
            pages = Arrays.copyOf(pages, page + 1);
            for (int i = there; i <= page; i++) {
                pages[i] = new long[PAGE];
            }
        }
        pages[page][place & (PAGE - 1)] = value;
    }
}
