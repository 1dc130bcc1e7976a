package org.dauys.server.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Function;

/**
 * A room's stamps of consultations, each read once in a while by each node: while a hundred changes a second come in,
 * readers share a page or two a second instead of none, and their pages ask the database next to nothing. So a page may be a
 * while behind its room, and no longer.
 *
 * @param <V> a stamp
 */
public final class KeptStamps<V> {
    private final LoadingCache<String, V> stamps;

    /**
     * Keeps them.
     *
     * @param millis how long a stamp that was read is believed, 0 = not at all
     * @param read the stamp of the consultation with a slug
     */
    public KeptStamps(long millis, Function<String, V> read) {
        this.stamps = Caffeine.newBuilder()
                .maximumSize(millis > 0 ? 10_000 : 0)
                // Read again in time while many ask, so that nobody waits for it.
                .refreshAfterWrite(Duration.ofMillis(Math.max(1, millis * 3 / 4)))
                .expireAfterWrite(Duration.ofMillis(Math.max(1, millis)))
                .executor(Thread::startVirtualThread)
                .build(read::apply);
    }

    /** The stamp of the consultation with a slug. */
    public V of(String slug) {
        return stamps.get(slug);
    }
}
