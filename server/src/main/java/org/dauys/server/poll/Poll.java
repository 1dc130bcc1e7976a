package org.dauys.server.poll;

import java.time.Instant;
import org.dauys.server.site.Words;

/**
 * A poll of statements in a consultation.
 *
 * @param number in its consultation, from 1
 * @param about what it is about, in a few sentences
 * @param closes until when one can vote
 * @param rowsPublished whether rows of votes, under shuffled numbers, can be downloaded when it is closed
 * @param seed from which the next statement is drawn for each participant, in public; empty before it is opened
 * @param revision grows with each change at the desk
 */
public record Poll(
        long id,
        long consultationId,
        int number,
        Words title,
        Words about,
        Instant closes,
        boolean rowsPublished,
        String seed,
        PollState state,
        int revision) {

    /** Whether a vote is taken at this moment. */
    public boolean takesVotes(Instant now) {
        return state == PollState.OPEN && now.isBefore(closes);
    }
}
