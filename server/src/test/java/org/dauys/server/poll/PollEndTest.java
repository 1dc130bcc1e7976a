package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.junit.jupiter.api.Test;

/** A poll ends when its time is over. */
class PollEndTest {
    private static final TestCommission COMMISSION = TestCommission.make();

    private final Polls polls = COMMISSION.bean(Polls.class);

    @Test
    void pollWhoseTimeIsOverIsClosedAtOnceAndNotBefore() {
        Poll poll = TestPoll.open(COMMISSION, false).poll();
        look(poll.closes().minusMillis(1));
        assertEquals(PollState.OPEN, state(poll));
        look(poll.closes());
        assertEquals(PollState.CLOSED, state(poll));
    }

    private void look(Instant now) {
        new DueResults(polls, COMMISSION.bean(MakeResult.class), COMMISSION.bean(Jobs.class), () -> now).look();
    }

    private PollState state(Poll poll) {
        return polls.byId(poll.id()).orElseThrow().state();
    }

    @Test
    void pollThatWasGivenMoreTimeIsNotClosed() {
        Poll poll = TestPoll.open(COMMISSION, false).poll();
        Instant now = poll.closes();
        polls.change(poll, poll.revision(), new Polls.Plan(poll.title(), poll.about(), now.plusSeconds(3600), false));
        assertThrows(ConflictException.class, () -> polls.close(poll, now), "an editor was faster than the clock");
        assertEquals(PollState.OPEN, state(poll));
        polls.close(poll);
        assertEquals(PollState.CLOSED, state(poll), "an editor closes it whenever they want");
    }
}
