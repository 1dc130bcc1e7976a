package org.dauys.server.killed;

import java.io.IOException;
import java.nio.file.Path;

/** A server that is started again after each kill, on the same folder. */
final class RisingServer implements AutoCloseable {
    private final Path folder;
    private KilledServer now;

    private RisingServer(Path folder, KilledServer now) {
        this.folder = folder;
        this.now = now;
    }

    static RisingServer start(Path folder) throws IOException {
        return new RisingServer(folder, KilledServer.start(folder));
    }

    /** The one that runs; waits while the next one starts. */
    synchronized KilledServer get() {
        return now;
    }

    /** SIGKILL after so many milliseconds, in which it goes on serving; returns when the next one serves. */
    void killAfter(long millis) throws IOException {
        KilledServer last = get();
        last.killAfter(millis);
        synchronized (this) {
            last.close();
            now = KilledServer.start(folder);
        }
    }

    @Override
    public void close() {
        get().close();
    }
}
