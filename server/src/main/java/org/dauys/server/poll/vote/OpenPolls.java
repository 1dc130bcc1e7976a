package org.dauys.server.poll.vote;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds the poll of an address for those who vote by script, without asking the database for each vote. It may be as old as pages may be;
 * whether a vote is taken, the database decides.
 */
@Component
class OpenPolls {
    private static final int MOST = 1_000;

    /** For longer nobody believes what was read, whoever came since: a consultation that was taken back has no poll. */
    private static final Duration OLDEST = Duration.ofSeconds(5);

    private final LoadingCache<Address, Optional<Poll>> known;

    OpenPolls(Consultations consultations, Polls polls, @Value("${dauys.pages.stamp-millis}") long millis) {
        // Whoever comes while it is looked up again takes the one before; the first ones have to wait.
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(Duration.ofMillis(Math.max(1, millis)))
                .expireAfterWrite(OLDEST)
                .build(asked -> consultations
                        .publishedBySlug(asked.slug())
                        .flatMap(one -> polls.of(one.id(), asked.number()))
                        .filter(one -> one.state().isPublic()));
    }

    private record Address(String slug, int number) {}

    /** The poll, as far as readers see it. */
    Optional<Poll> of(String slug, int number) {
        return known.get(new Address(slug, number));
    }
}
