package org.dauys.server.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the server says into a file of bounded size: {@code postgres.log}, and the one before as
 * {@code postgres.log.1}. The server says it through a pipe; when we die, it goes on without a log.
 */
final class ServerLog {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);

    /** Bytes (about) of one file. */
    private static final long BOUND = 5_000_000;

    /** Lines kept for an error message. */
    private static final int TAIL = 12;

    private static final String READY = "database system is ready to accept connections";

    private final Path file;
    private final Deque<String> tail = new ArrayDeque<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean accepting;

    ServerLog(Path file) {
        this.file = file;
    }

    /** Reads lines until the server has closed its end. */
    void copy(InputStream from) {
        try (var lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            var out = new Rolling(file);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                out.write(line);
                if (line.contains(READY)) {
                    accepting = true;
                    ready.countDown();
                }
            }
            out.close();
        } catch (IOException e) {
            LOG.warn("The database's log ends here: {}", Reasons.of(e));
        } finally {
            ready.countDown();
            ended.countDown();
        }
    }

    /**
     * Waits until the server accepts connections.
     *
     * @return false when it has ended instead, or the time is over
     */
    boolean awaitReady(long seconds) throws InterruptedException {
        return ready.await(seconds, TimeUnit.SECONDS) && accepting;
    }

    /** Whether the server has ever accepted connections: one that never did has not been lost, it did not start. */
    boolean hasBeenReady() {
        return accepting;
    }

    /** The last lines of a server that has ended: waits until they are all here. */
    String lastWords() throws InterruptedException {
        awaitEnd();
        return tail();
    }

    /** Waits until the lines of a server that has ended are all in the file; two seconds at most. */
    void awaitEnd() throws InterruptedException {
        if (!ended.await(2, TimeUnit.SECONDS)) {
            LOG.debug("Some process of the database still holds its log");
        }
    }

    /** The last lines so far. */
    String tail() {
        synchronized (tail) {
            return String.join("\n", tail);
        }
    }

    private void keep(String line) {
        synchronized (tail) {
            tail.addLast(line);
            if (tail.size() > TAIL) {
                tail.removeFirst();
            }
        }
    }

    /** A file that starts anew when it is full. A disk that is full loses lines of the log, and stops nothing. */
    private static final class Rolling {
        private final Path file;
        private Writer out;
        private long size;

        Rolling(Path file) throws IOException {
            this.file = file;
            this.out = Files.exists(file) ? goOn() : roll();
        }

        private Writer goOn() throws IOException {
            size = Files.size(file);
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        }

        private Writer roll() throws IOException {
            size = 0;
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Channels.newWriter(PrivateFile.create(file), StandardCharsets.UTF_8);
        }

        void write(String line) {
            try {
                if (size > BOUND) {
                    out.close();
                    out = roll();
                }
                out.write(line + "\n");
                out.flush();
                size += line.length() + 1;
            } catch (IOException e) {
                LOG.debug("A line of the database's log is lost: {}", Reasons.of(e));
            }
        }

        void close() throws IOException {
            out.close();
        }
    }
}
