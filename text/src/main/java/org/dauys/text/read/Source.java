package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Problem;

/**
 * What the reader of a format without legal structure delivers.
 *
 * @param doubts what it left out or read with doubts
 * @param guess its language, where it was told of the lines already
 * @param act the act that the paragraphs make, where the file keeps a structure of which they are the words
 */
record Source(List<Block> blocks, List<Problem> doubts, Optional<LanguageDetector.Guess> guess, Optional<Act> act) {
    Source {
        blocks = List.copyOf(blocks);
        doubts = List.copyOf(doubts);
    }

    Source(List<Block> blocks, List<Problem> doubts) {
        this(blocks, doubts, Optional.empty(), Optional.empty());
    }

    static Source of(List<Block> blocks) {
        return new Source(blocks, List.of());
    }
}
