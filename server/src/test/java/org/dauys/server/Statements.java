package org.dauys.server;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the server asks the database while it answers requests; what jobs ask beside it is not counted. */
public final class Statements implements AutoCloseable {
    /** PostgreSQL's driver says each of them here, at its lowest level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger count = new AtomicInteger();
    private final Level before = DRIVER.getLevel();
    private final Handler counting = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (said.getMessage().startsWith("  simple execute")
                    && Thread.currentThread().getName().startsWith("tomcat-handler")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public Statements() {
        DRIVER.addHandler(counting);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
    }

    /** How many there were so far. */
    public int count() {
        return count.get();
    }

    @Override
    public void close() {
        DRIVER.setLevel(before);
        DRIVER.setUseParentHandlers(true);
        DRIVER.removeHandler(counting);
    }
}
