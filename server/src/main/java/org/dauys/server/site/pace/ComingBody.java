package org.dauys.server.site.pace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;

/** The body of one request, as long as it is not there as a whole. The thread that reads it and the watcher share it. */
final class ComingBody {
    private final SocketChannel from;
    private final long since = System.nanoTime();
    private long bytes;
    private boolean ended;

    ComingBody(SocketChannel from) {
        this.from = from;
    }

    /** Some of it has been read. */
    synchronized void came(int more) {
        bytes += more;
    }

    synchronized long bytes() {
        return bytes;
    }

    /** It is there, or its request is over: what the connection brings from now on is another's. */
    synchronized void end() {
        ended = true;
    }

    /**
     * Lets nothing more of it in when it is too slow. Whoever waits for it learns that it has ended too early, and can still
     * answer; to close the connection under them would leave its buffers to two threads.
     *
     * @return whether it was
     */
    synchronized boolean cutIfTooSlow(Pace pace) {
        if (ended || !pace.isBodyTooSlow(System.nanoTime() - since, bytes)) {
            return false;
        }
        ended = true;
        try {
            from.shutdownInput();
        } catch (ClosedChannelException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return true;
    }
}
