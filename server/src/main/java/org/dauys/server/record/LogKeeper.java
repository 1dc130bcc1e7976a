package org.dauys.server.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.stereotype.Component;

/**
 * Enters in the log what waits, as long as this node holds the {@link Lease}. Whatever goes wrong, the log is closed, and opened
 * again a little later: opening brings to its end what was begun, and finds in the log what the database does not know yet. When it
 * goes wrong for longer than the operator allows, publishing stops.
 */
@Component
class LogKeeper implements Lifecycle, Phased {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(400);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final long STOP_WAITS_MILLIS = 15_000;

    private final LogFolder folder;
    private final LogOpening opening;
    private final LogTable table;
    private final Lease lease;
    private final Duration grace;
    /** Guards {@link #running}; who pauses waits on it. */
    private final Object bell = new Object();

    private boolean running;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});
    /** When the log first failed since it last worked, by the clock of this process; used by the thread alone. */
    private OptionalLong failingSince = OptionalLong.empty();

    LogKeeper(LogFolder folder, LogOpening opening, LogTable table, Lease lease, LogSettings settings) {
        this.folder = folder;
        this.opening = opening;
        this.table = table;
        this.lease = lease;
        this.grace = settings.grace();
    }

    @Override
    public void start() {
        synchronized (bell) {
            running = true;
        }
        folder.path()
                .ifPresentOrElse(
                        path -> thread =
                                Thread.ofPlatform().daemon().name("public-log").start(() -> run(path)),
                        () -> LOG.warn("Nothing is entered in a public log: no folder is named for one"));
    }

    /** Waits until what is being entered is there. */
    @Override
    public void stop() {
        synchronized (bell) {
            running = false;
            bell.notifyAll();
        }
        try {
            thread.join(STOP_WAITS_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        synchronized (bell) {
            return running;
        }
    }

    /** Stopped after those that publish. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run(Path path) {
        OptionalLong held = OptionalLong.empty();
        while (isRunning()) {
            try {
                OptionalLong fence = lease.take();
                if (fence.isPresent()) {
                    held = fence;
                    write(path, fence.getAsLong());
                }
            } catch (LeaseLostException e) {
                LOG.info("{}", e.getMessage());
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
            pause(TRY_AGAIN);
        }
        held.ifPresent(this::letGo);
    }

    /** Also when nothing could be written: whoever starts next need not wait for the lease to run out. */
    private void letGo(long fence) {
        try {
            lease.release(fence);
        } catch (RuntimeException unreachable) {
            LOG.info("The public log is not let go before its lease runs out: {}", unreachable.getMessage());
        }
    }

    private void write(Path path, long fence) throws IOException {
        try (OpenLog log = opening.open(path, fence)) {
            log.settle();
            while (isRunning()) {
                if (!lease.keep(fence)) {
                    throw new LeaseLostException();
                }
                boolean wrote = log.enter();
                works(fence);
                if (!wrote) {
                    pause(LOOK_EVERY);
                }
            }
        }
    }

    private void works(long fence) {
        if (failingSince.isPresent() || table.known().stopped().isPresent()) {
            table.resume(fence);
            failingSince = OptionalLong.empty();
            LOG.info("The public log is written again");
        }
    }

    private void fail(Exception failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (failingSince.isEmpty()) {
            failingSince = OptionalLong.of(System.nanoTime());
            LOG.warn("The public log cannot be written; trying again", cause);
        }
        if (System.nanoTime() - failingSince.getAsLong() >= grace.toNanos()) {
            stopPublishing(String.valueOf(cause.getMessage()));
        }
    }

    private void stopPublishing(String why) {
        try {
            if (table.known().stopped().isEmpty()) {
                LOG.error("Nothing can be published: the public log cannot be written. {}", why);
            }
            table.stop(why);
        } catch (RuntimeException e) {
            LOG.warn("The database cannot be told that the public log cannot be written", e);
        }
    }

    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        synchronized (bell) {
            long left = length.toMillis();
            while (running && left > 0) {
                try {
                    bell.wait(left);
                } catch (InterruptedException e) {
                    // Nobody has a reason to interrupt this thread.
                    LOG.debug("Interrupted", e);
                }
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
    }
}
