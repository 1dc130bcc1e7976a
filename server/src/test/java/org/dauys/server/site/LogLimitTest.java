package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogLimitTest {
    private final AtomicLong now = new AtomicLong();
    private final LogLimit limit = new LogLimit(100, now::get);
    private final Logger logger = new LoggerContext().getLogger("library");

    private int written(int times, Level level) {
        int written = 0;
        for (int i = 0; i < times; i++) {
            boolean in = limit.decide(null, logger, level, "said", null, null) == FilterReply.NEUTRAL;
            written += in ? 1 : 0;
        }
        return written;
    }

    @Test
    void aMinuteTakesSoManyLinesAndAFifthIsKeptForErrors() {
        assertEquals(80, written(1_000_000, Level.WARN));
        assertEquals(20, written(1_000, Level.ERROR));
        assertEquals(0, written(1_000, Level.WARN));
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertEquals(80, written(1_000, Level.WARN));
    }

    @Test
    void stackTracesCountByTheirLines() {
        Throwable failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("A", "a", "A.java", 1), new StackTraceElement("B", "b", "B.java", 2)
        });
        int written = 0;
        while (limit.decide(null, logger, Level.WARN, "said", null, failure) == FilterReply.NEUTRAL) {
            written++;
        }
        assertEquals(20, written);
    }

    @Test
    void longMessagesCountByTheLinesThatTheyFill() {
        Object[] long20 = {"x".repeat(10_000) + "\n".repeat(9), 1};
        int written = 0;
        while (limit.decide(null, logger, Level.WARN, "said {} {}", long20, null) == FilterReply.NEUTRAL) {
            written++;
        }
        assertEquals(4, written, "20 lines each, and 80 in all");
        Throwable failure = new IllegalStateException("y".repeat(1_000_000));
        failure.setStackTrace(new StackTraceElement[0]);
        assertEquals(FilterReply.DENY, limit.decide(null, logger, Level.ERROR, "said", null, failure));
    }

    @Test
    void whatIsNotWrittenAnywayIsNotCounted() {
        logger.setLevel(Level.WARN);
        assertEquals(1_000, written(1_000, Level.DEBUG));
        assertEquals(80, written(1_000, Level.WARN));
    }
}
