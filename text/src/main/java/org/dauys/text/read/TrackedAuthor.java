package org.dauys.text.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody whose changes are tracked in a document.
 *
 * @param name as the document has it; empty where it names nobody
 * @param date of the first change that has one
 * @param comments on the changes, in the order of the text, each once; those of others begin with their names
 * @param changes how many elements are marked as changed by this author
 */
public record TrackedAuthor(String name, Optional<Instant> date, List<String> comments, int changes) {
    public TrackedAuthor {
        comments = List.copyOf(comments);
    }
}
