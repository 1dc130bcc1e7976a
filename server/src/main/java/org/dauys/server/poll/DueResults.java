package org.dauys.server.poll;

import java.time.Instant;
import java.time.InstantSource;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has results made of polls that go on, never for a reader, and closes polls whose time is over. */
@Component
class DueResults {
    private final Polls polls;
    private final MakeResult making;
    private final Jobs jobs;
    private final InstantSource clock;

    DueResults(Polls polls, MakeResult making, Jobs jobs, InstantSource clock) {
        this.polls = polls;
        this.making = making;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    void look() {
        Instant now = clock.instant();
        polls.going().stream()
                .filter(poll -> poll.state() == PollState.OPEN && !poll.closes().isAfter(now))
                .forEach(poll -> close(poll, now));
        making.due(now).forEach(poll -> jobs.add(Results.JOB, String.valueOf(poll.id())));
    }

    private void close(Poll poll, Instant now) {
        try {
            polls.close(poll, now);
        } catch (ConflictException meanwhile) {
            // Another node was faster, or an editor has given it more time.
        }
    }
}
