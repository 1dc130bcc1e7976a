package org.dauys.text.write;

import java.time.Instant;
import java.util.Optional;

/**
 * Who tracked a change in a document.
 *
 * @param author as word processors show it, not blank
 * @param date when it was made; word processors show it to the second
 * @param comment what is said beside it, in lines; empty for no comment
 */
public record TrackedMark(String author, Optional<Instant> date, String comment) {
    public TrackedMark {
        if (author.isBlank()) {
            throw new IllegalArgumentException("A tracked change needs an author");
        }
    }
}
