package org.dauys.opinion.similar.report;

import java.util.List;

/**
 * Submissions in the order of their file.
 *
 * @param ids how the file names each; no two are equal
 * @param texts what each says, at the same places
 */
public record Submissions(List<String> ids, List<String> texts) {
    /** Copies both. */
    public Submissions {
        ids = List.copyOf(ids);
        texts = List.copyOf(texts);
    }
}
