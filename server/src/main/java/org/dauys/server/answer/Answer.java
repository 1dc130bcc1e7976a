package org.dauys.server.answer;

import java.time.Instant;
import java.util.Optional;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Disposition;

/**
 * The official reply to one submission or to many, with its reason. It never changes.
 *
 * @param reason in at least one language
 * @param corrects the id of the answer that this one corrects
 * @param many for how many submissions it was given
 */
public record Answer(
        long id,
        long consultationId,
        Disposition disposition,
        Words reason,
        Body body,
        Instant givenAt,
        Optional<Long> corrects,
        int many) {

    /**
     * An answer as one submission got it.
     *
     * @param particular what is particular to this submission; empty when nothing is
     */
    public record Served(Answer answer, Words particular) {}
}
