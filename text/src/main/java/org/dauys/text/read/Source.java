package org.dauys.text.read;

import java.util.List;
import org.dauys.text.Problem;

/**
 * What the reader of a format without legal structure delivers.
 *
 * @param doubts what it left out or read with doubts
 */
record Source(List<Block> blocks, List<Problem> doubts) {
    Source {
        blocks = List.copyOf(blocks);
        doubts = List.copyOf(doubts);
    }

    static Source of(List<Block> blocks) {
        return new Source(blocks, List.of());
    }
}
