package org.dauys.server.jobs;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Rung when work was added, so that it need not wait for the next look into the table. It wakes all who wait; whoever was
 * busy while it rang notices by its count, so that no ring is lost between a look and the wait after it.
 */
@Component
class Bell {
    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** How often it has rung; asked before a look into the table. */
    synchronized long rings() {
        return rings;
    }

    /** Waits until it has rung more often than {@code heard}, at most so long. */
    synchronized void await(long heard, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (rings == heard) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
