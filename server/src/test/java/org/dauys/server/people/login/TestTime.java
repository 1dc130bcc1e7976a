package org.dauys.server.people.login;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dauys.server.TestBeans;
import org.springframework.context.annotation.Bean;

/** The clock of the limits, which a test sets forward. */
class TestTime {
    private static final AtomicLong AHEAD = new AtomicLong();

    /** A site whose limits go by this clock. */
    static <T> T with(Supplier<T> start) {
        return TestBeans.with(TestTime.class, start);
    }

    static void pass(Duration time) {
        AHEAD.addAndGet(time.toNanos());
    }

    @Bean
    TimeMeter time() {
        return meter();
    }

    static TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return System.nanoTime() + AHEAD.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
