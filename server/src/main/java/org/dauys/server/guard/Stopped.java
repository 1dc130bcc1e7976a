package org.dauys.server.guard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.dauys.server.guard.TooMuchException.Limit;

/** How often guarded work was stopped lately, and since the start. */
final class Stopped {
    static final Duration LATELY = Duration.ofMinutes(10);

    private final Map<Limit, Integer> all = new EnumMap<>(Limit.class);
    private final Deque<Long> lately = new ArrayDeque<>();

    synchronized void add(Limit limit) {
        all.merge(limit, 1, Integer::sum);
        lately.addLast(System.nanoTime());
        forget();
    }

    /** Within {@link #LATELY}. */
    synchronized int lately() {
        forget();
        return lately.size();
    }

    synchronized Map<Limit, Integer> all() {
        return Map.copyOf(all);
    }

    private void forget() {
        long before = System.nanoTime() - LATELY.toNanos();
        while (!lately.isEmpty() && lately.getFirst() < before) {
            lately.removeFirst();
        }
    }
}
