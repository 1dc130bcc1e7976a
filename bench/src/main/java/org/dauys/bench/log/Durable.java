package org.dauys.bench.log;

import java.io.IOException;

/** A place where entries are kept. */
interface Durable extends AutoCloseable {
    String name();

    /** Returns when the entry would survive a power cut. Called by many threads at once. */
    void add(byte[] entry) throws Exception;

    @Override
    void close() throws IOException;
}
