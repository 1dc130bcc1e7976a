package org.dauys.server.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has results made of polls that go on, never for a reader, and closes polls whose time is over. */
@Component
class DueResults {
    /** A vote that was sent in time may arrive late. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Polls polls;
    private final MakeResult making;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    DueResults(Polls polls, MakeResult making, Jobs jobs, TransactionTemplate transaction, InstantSource clock) {
        this.polls = polls;
        this.making = making;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    void look() {
        Instant now = clock.instant();
        polls.going().stream()
                .filter(poll -> poll.state() == PollState.OPEN
                        && now.isAfter(poll.closes().plus(GRACE)))
                .forEach(this::close);
        making.due(now).forEach(poll -> jobs.add(Results.JOB, String.valueOf(poll.id())));
    }

    private void close(Poll poll) {
        try {
            transaction.executeWithoutResult(_ -> polls.close(poll));
        } catch (ConflictException meanwhile) {
            // Another node, or an editor, was faster.
        }
    }
}
