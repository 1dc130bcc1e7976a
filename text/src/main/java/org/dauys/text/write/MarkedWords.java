package org.dauys.text.write;

import java.util.Set;

/**
 * A run of words in a heading or text of which two versions are marked.
 *
 * @param text with the spaces beside it; the runs of a version put together are its words
 * @param before whether the version before has it
 * @param after whether the version after has it
 * @param sources the names of those from whom it comes or goes ({@link MarkSource}); none where it stays
 */
public record MarkedWords(String text, boolean before, boolean after, Set<String> sources) {
    public MarkedWords {
        sources = Set.copyOf(sources);
    }
}
