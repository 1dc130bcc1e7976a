package org.dauys.server.guard;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dauys.server.guard.TooMuchException.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running process of the guard. Used by one thread at a time. */
final class GuardProcess {
    private static final Logger LOG = LoggerFactory.getLogger(GuardProcess.class);

    /** On a machine that is busy with other things as well. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("guard-clock").factory());

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private final Printed printed = new Printed();
    /** Told to end; the system may still take a moment. */
    private volatile boolean killed;

    private int answered;
    private long restingSince = System.nanoTime();

    /** The process ended by itself, or somebody killed it: not for what it was given. */
    static final class DiedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private GuardProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Starts one and waits until it is ready. */
    static GuardProcess start(int megabytes) throws IOException {
        CompletableFuture<GuardProcess> started = new CompletableFuture<>();
        // Linux kills the process when the thread that started it ends: this one lives as long as the process does.
        Thread.ofPlatform().daemon().name("guard").start(() -> live(megabytes, started));
        GuardProcess one;
        try {
            one = started.join();
        } catch (CompletionException failure) {
            throw new IOException("The process that reads files cannot be started: " + failure.getCause(), failure);
        }
        Future<?> late = CLOCK.schedule(one::kill, START.toSeconds(), TimeUnit.SECONDS);
        try {
            if (one.from.read() != Frames.READY) {
                one.kill();
                throw new IOException("The process that reads files does not start: " + one.printed.lastWords());
            }
        } finally {
            late.cancel(false);
        }
        return one;
    }

    private static void live(int megabytes, CompletableFuture<GuardProcess> started) {
        try {
            Path folder = Files.createTempDirectory("dauys-guard");
            try {
                Process process = GuardCommand.of(megabytes, folder).start();
                GuardProcess one = new GuardProcess(process);
                started.complete(one);
                one.printed.read(process.getErrorStream());
                process.waitFor();
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            started.completeExceptionally(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** With what a parser that was killed left in it. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Has a piece of work done. After any exception the process is gone, but for a fault of the program.
     *
     * @throws TooMuchException when it took more than its budget
     * @throws DiedException when the process ended by itself
     * @throws IllegalStateException a fault of the program in the work
     */
    byte[] run(String work, byte[] asked, Budget budget) throws DiedException {
        Watch watch = new Watch();
        Future<?> late = CLOCK.schedule(watch, budget.time().toMillis(), TimeUnit.MILLISECONDS);
        long before = printed.bytes();
        try {
            Frames.ask(to, work, asked);
            int status = from.readUnsignedByte();
            int length = from.readInt();
            if (length < 0 || length > budget.answerBytes()) {
                kill();
                throw new TooMuchException(Limit.OUTPUT, budget);
            }
            byte[] answer = Frames.bytes(from, length);
            answered++;
            return switch (status) {
                case Frames.DONE -> answer;
                case Frames.TOO_DEEP -> throw new TooMuchException(Limit.DEPTH, budget);
                default ->
                    throw new IllegalStateException(work + " failed: " + new String(answer, StandardCharsets.UTF_8));
            };
        } catch (IOException gone) {
            kill();
            throw why(watch, budget);
        } finally {
            late.cancel(false);
            restingSince = System.nanoTime();
            long said = printed.bytes() - before;
            if (said > 0) {
                LOG.debug("While {} was done, {} bytes were printed; they end:\n. {}", work, said, printed.lastWords());
            }
        }
    }

    private TooMuchException why(Watch watch, Budget budget) throws DiedException {
        if (watch.rang) {
            return new TooMuchException(Limit.TIME, budget);
        }
        int status = awaitEnd();
        if (status == Guarded.OUT_OF_MEMORY) {
            return new TooMuchException(Limit.MEMORY, budget);
        }
        LOG.warn(
                "A process that reads files ended by itself (status {}). Its last words:\n. {}",
                status,
                printed.lastWords());
        throw new DiedException();
    }

    private int awaitEnd() {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private final class Watch implements Runnable {
        private volatile boolean rang;

        @Override
        public void run() {
            rang = true;
            kill();
        }
    }

    boolean isAlive() {
        return !killed && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** How many pieces of work it has answered. */
    int answered() {
        return answered;
    }

    /** For how long nobody has asked it. */
    Duration rests() {
        return Duration.ofNanos(System.nanoTime() - restingSince);
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }
}
