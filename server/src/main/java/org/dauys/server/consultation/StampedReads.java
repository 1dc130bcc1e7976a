package org.dauys.server.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read of consultations, kept until their stamp grows.
 *
 * @param <K> what tells one reading from another of the same consultation
 */
final class StampedReads<K, V> {
    private final Cache<Key<K>, V> kept;

    private record Key<K>(ReadStamp stamp, K what) {}

    /** @param most readings to keep at once */
    StampedReads(int most) {
        this.kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** What was read at this stamp; read now when there is none, or nothing was. Two who come at once may both read. */
    V get(Optional<ReadStamp> stamp, K what, Supplier<V> read) {
        if (stamp.isEmpty()) {
            return read.get();
        }
        Key<K> key = new Key<>(stamp.get(), what);
        V known = kept.getIfPresent(key);
        if (known == null) {
            known = read.get();
            kept.put(key, known);
        }
        return known;
    }
}
