package org.dauys.server.site;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets so many lines a minute into the log and counts the rest: whatever a library or an attacker makes the program say, the
 * disk is not full in the morning. A long message counts as the lines that it fills. A fifth is kept for errors. How many lines were left out is told in the next minute.
 */
@Component
class LogLimit extends TurboFilter {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogLimit.class);

    /** Signs of a message that count as one line. */
    private static final int WIDTH = 1_000;

    private final int lines;
    private final LongSupplier nanos;
    private long minute;
    private int written;
    private long leftOut;

    @Autowired
    LogLimit(@Value("${dauys.log.lines-a-minute}") int lines) {
        this(lines, System::nanoTime);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().removeIf(LogLimit.class::isInstance);
            context.addTurboFilter(this);
        }
    }

    LogLimit(int lines, LongSupplier nanos) {
        this.lines = lines;
        this.nanos = nanos;
        this.minute = minute();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        // Without a text somebody only asks whether it would be written.
        if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        tell();
        return isRoom(linesOf(format, values) + linesOf(failure), level.isGreaterOrEqual(Level.ERROR))
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    private synchronized boolean isRoom(int more, boolean error) {
        int most = error ? lines : lines * 4 / 5;
        if (written + more > most) {
            leftOut += more;
            return false;
        }
        written += more;
        return true;
    }

    /** Tells what was left out in the minute before, if it is over. */
    @Scheduled(fixedDelayString = "PT1M")
    void tell() {
        long left;
        synchronized (this) {
            long now = minute();
            if (now == minute) {
                return;
            }
            minute = now;
            written = 0;
            left = leftOut;
            leftOut = 0;
        }
        if (left > 0) {
            LOG.error("{} lines were left out of the log, which takes {} a minute", left, lines);
        }
    }

    private long minute() {
        return nanos.getAsLong() / Duration.ofMinutes(1).toNanos();
    }

    private static int linesOf(String format, Object @Nullable [] values) {
        int lines = 1 + linesOf(format);
        for (Object value : values == null ? new Object[0] : values) {
            lines += value instanceof CharSequence words ? linesOf(words) : 0;
        }
        return lines;
    }

    /** As many as words add: breaks, and more than a line is wide. */
    private static int linesOf(CharSequence words) {
        return words.length() / WIDTH
                + (int) words.chars().filter(sign -> sign == '\n').count();
    }

    private static int linesOf(@Nullable Throwable failure) {
        int lines = 0;
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 20; depth++) {
            String message = one.getMessage();
            lines += 1 + one.getStackTrace().length + (message == null ? 0 : linesOf(message));
            one = one.getCause();
        }
        return lines;
    }
}
