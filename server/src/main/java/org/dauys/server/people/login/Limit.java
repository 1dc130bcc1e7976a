package org.dauys.server.people.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many tries in a quarter of an hour for each key, in memory and bounded; each node counts for itself. */
public final class Limit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long MOST_KEYS = 50_000;

    private final int tries;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    public Limit(int tries, TimeMeter time) {
        this.tries = tries;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(WINDOW)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes one try; how long to wait when there is none left, else zero. */
    public Duration take(String key) {
        return Duration.ofNanos(
                buckets.get(key, _ -> bucket()).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
