package org.dauys.bench.log;

import java.io.IOException;

/** A place where entries are kept. */
interface Durable extends AutoCloseable {
    String name();

    /** Returns when the entry would survive a power cut. Called by many threads at once. */
    void add(byte[] entry) throws Exception;

    /**
     * How long, in nanoseconds, entries took since the last call of this until whoever trusts nobody could be shown that they are there; a
     * sample, and empty where nothing of that kind is made.
     */
    default long[] shownAfter() {
        return new long[0];
    }

    @Override
    void close() throws IOException;
}
