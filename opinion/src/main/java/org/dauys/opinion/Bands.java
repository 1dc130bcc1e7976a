package org.dauys.opinion;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Rows in bands that are worked on at once. How many there are depends on the rows alone, never on the threads: whoever adds
 * up the bands' sums in their order gets the same last bit on every machine.
 *
 * @param rows how many there are
 * @param count how many bands, at least 1
 */
record Bands(int rows, int count) {
    private static final int MOST = 64;
    private static final int FEWEST_ROWS = 256;

    /** @param mostCount no more than so many, for the memory that each takes */
    static Bands of(int rows, int mostCount) {
        return new Bands(rows, Math.clamp(rows / FEWEST_ROWS, 1, Math.clamp(mostCount, 1, MOST)));
    }

    static Bands of(int rows) {
        return of(rows, MOST);
    }

    int from(int band) {
        return (int) ((long) rows * band / count);
    }

    int to(int band) {
        return from(band + 1);
    }

    /** Does something for each band, in any order, and comes back when all is done. */
    void forEach(IntConsumer work) {
        if (count == 1) {
            work.accept(0);
        } else {
            IntStream.range(0, count).parallel().forEach(work);
        }
    }
}
