package org.dauys.server.answer.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What was counted of the register, kept until the register changes. What takes long to count is good for five times as
 * long as counting took, whatever changes meanwhile: while three submissions a second come in, readers do not wait for
 * sums that nobody would see again.
 *
 * <p>Each is counted once, however many readers come at the same time.
 */
public final class Kept<K, V> {
    /** Less than this is counted anew for every change. */
    private static final long QUICK_NANOS = Duration.ofMillis(500).toNanos();

    private static final int TIMES = 5;

    private final Cache<K, Held<V>> held;

    private record Held<V>(V value, String stamp, long at, long took) {
        boolean isGood(String now) {
            return stamp.equals(now) || (took > QUICK_NANOS && System.nanoTime() - at < TIMES * took);
        }
    }

    /**
     * One without values.
     *
     * @param most how many are kept
     */
    public Kept(int most) {
        this.held = Caffeine.newBuilder().maximumSize(most).build();
    }

    /**
     * The value, made when it is needed.
     *
     * @param stamp of what it is made from
     */
    public V get(K key, String stamp, Supplier<V> made) {
        Held<V> known = held.getIfPresent(key);
        if (known != null && known.isGood(stamp)) {
            return known.value();
        }
        return held.asMap()
                .compute(key, (same, before) -> before != null && before.isGood(stamp) ? before : make(stamp, made))
                .value();
    }

    private static <V> Held<V> make(String stamp, Supplier<V> made) {
        long began = System.nanoTime();
        V value = made.get();
        long end = System.nanoTime();
        return new Held<>(value, stamp, end, end - began);
    }
}
