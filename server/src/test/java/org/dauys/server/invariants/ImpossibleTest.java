package org.dauys.server.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can never happen is counted by its place, and tells it. */
class ImpossibleTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void stop() {
        Metrics.removeRegistry(registry);
    }

    private double counted() {
        return registry.get(Impossible.METER)
                .tag(Impossible.PLACE, "invariants.ImpossibleTest")
                .counter()
                .count();
    }

    @Test
    void isCountedByItsPlaceBeforeItIsThrown() {
        ImpossibleException thrown = Impossible.in(ImpossibleTest.class, "text 7 was not read");
        assertEquals("invariants.ImpossibleTest: text 7 was not read", thrown.getMessage());
        double before = counted();
        IOException cause = new IOException("of a writer into memory");
        assertSame(cause, Impossible.in(ImpossibleTest.class, cause).getCause());
        Impossible.noted(ImpossibleTest.class, "and the program went on");
        assertEquals(before + 2, counted());
    }
}
