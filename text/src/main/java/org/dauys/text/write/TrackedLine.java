package org.dauys.text.write;

import java.util.List;

/**
 * A paragraph of a document with tracked changes.
 *
 * @param line how it is printed: as after the changes, or, where it is taken away, as before them
 * @param words in their order, at least one
 * @param before whether the paragraph is there without the changes
 * @param after whether it is there with them; a paragraph that is not in both has no run that is
 */
public record TrackedLine(PrintedLine line, List<TrackedWords> words, boolean before, boolean after) {
    public TrackedLine {
        words = List.copyOf(words);
        if (words.isEmpty() || (!(before && after) && words.stream().anyMatch(run -> run.before() && run.after()))) {
            throw new IllegalArgumentException("\"" + line.text() + "\" comes or goes as a whole, or stays");
        }
    }
}
