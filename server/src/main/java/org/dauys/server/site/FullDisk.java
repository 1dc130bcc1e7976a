package org.dauys.server.site;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database said, within the last minute, that its disk is full. */
@Component("fullDiskHealthIndicator")
class FullDisk implements HealthIndicator {
    /** {@code disk_full} (PostgreSQL, appendix A). */
    private static final String STATE = "53100";

    private static final Duration LATELY = Duration.ofMinutes(1);
    private final AtomicReference<OptionalLong> seen = new AtomicReference<>(OptionalLong.empty());

    static boolean isTold(Throwable failure) {
        return failure instanceof SQLException sql && STATE.equals(sql.getSQLState());
    }

    void seen() {
        seen.set(OptionalLong.of(System.nanoTime()));
    }

    @Override
    public Health health() {
        OptionalLong last = seen.get();
        boolean full = last.isPresent() && System.nanoTime() - last.getAsLong() < LATELY.toNanos();
        return full ? Health.down().build() : Health.up().build();
    }
}
