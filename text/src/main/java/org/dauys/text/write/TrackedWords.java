package org.dauys.text.write;

import java.util.Optional;

/**
 * A run of a line in a document with tracked changes.
 *
 * @param text with the white space around it, not empty
 * @param before whether the line has it without the changes
 * @param after whether it has it with them
 * @param mark of the change; empty exactly where the run stands in both
 */
public record TrackedWords(String text, boolean before, boolean after, Optional<TrackedMark> mark) {
    public TrackedWords {
        if (text.isEmpty() || (before && after) == mark.isPresent() || !(before || after)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is in both texts without a mark, or in one of them with one");
        }
    }
}
