package org.dauys.server.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dauys.server.TestBeans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test sets it. No configuration, which every site of a test would find by itself. */
public class TestClock {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    public static <T> T at(String time, Supplier<T> start) {
        set(time);
        return TestBeans.with(TestClock.class, start);
    }

    public static void set(String time) {
        NOW.set(Instant.parse(time));
    }

    @Bean
    @Primary
    InstantSource standing() {
        return NOW::get;
    }
}
