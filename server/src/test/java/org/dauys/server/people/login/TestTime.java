package org.dauys.server.people.login;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the limits, which a test sets forward. */
@Configuration(proxyBeanMethods = false)
class TestTime {
    private static final AtomicLong AHEAD = new AtomicLong();

    /** A site whose limits go by this clock. */
    static <T> T with(Supplier<T> start) {
        String sources = "spring.main.sources";
        System.setProperty(sources, TestTime.class.getName());
        try {
            return start.get();
        } finally {
            System.clearProperty(sources);
        }
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
