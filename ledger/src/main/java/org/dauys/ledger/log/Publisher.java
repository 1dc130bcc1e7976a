package org.dauys.ledger.log;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dauys.ledger.note.SignedNote;

/**
 * Publishes what was decided, and settles it, in threads of their own, so that deciding goes on meanwhile, and publishing beside settling:
 * at once where somebody waits for a checkpoint, soon where nobody does.
 */
final class Publisher {
    /** No entry that is decided waits for longer before its publication begins. */
    private static final Duration WITHIN = Duration.ofMillis(50);
    /** After a publication that failed. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    /** Nothing is decided for so long before the log is settled. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Appender appender;
    private final Thread thread;
    /** There from the beginning: one that is started when it is needed cannot always be had. */
    private final Thread settler;
    /** Guards what follows; rung when any of it changes. */
    private final Object bell = new Object();
    /** What is decided and was not told of a publication, in its order. */
    private Deque<Waiting> waiting = new ArrayDeque<>();
    /** Whether any of it must not wait for others. */
    private boolean isUrgent;

    private boolean isEnding;
    /** When the next publication begins at the latest, by {@link System#nanoTime}; of no meaning while nothing is to be published. */
    private long publishBy;

    private long decidedAt;
    private boolean isSettling;
    /** Before it nothing is settled, by {@link System#nanoTime}: a settling has failed. */
    private long settleFrom;
    /** Whether nothing is settled any more. */
    private boolean hasEnded;

    Publisher(Appender appender) {
        this.appender = appender;
        this.publishBy = System.nanoTime() + TRY_AGAIN.toNanos();
        this.decidedAt = System.nanoTime();
        this.settleFrom = System.nanoTime();
        this.settler = Thread.ofPlatform().name("log-settler").start(this::runSettler);
        this.thread = Thread.ofPlatform().name("log-publisher").start(this::run);
    }

    /** Takes over what was decided. */
    void decided(List<Waiting> batch) {
        synchronized (bell) {
            decidedAt = System.nanoTime();
            if (waiting.isEmpty()) {
                publishBy = decidedAt + WITHIN.toNanos();
            }
            waiting.addAll(batch);
            boolean isMoreUrgent = batch.stream().anyMatch(one -> one.kind().isUrgent());
            if (isMoreUrgent || waiting.size() == batch.size()) {
                isUrgent |= isMoreUrgent;
                bell.notifyAll();
            }
        }
    }

    /** Publishes and settles what was taken over, and ends; what cannot be published now is told so. */
    void end() throws InterruptedException {
        synchronized (bell) {
            isEnding = true;
            bell.notifyAll();
        }
        thread.join();
        synchronized (bell) {
            hasEnded = true;
            bell.notifyAll();
        }
        settler.join();
    }

    private void run() {
        while (mustPublish()) {
            publish();
        }
    }

    /** Waits until something must be published, and has settled meanwhile what must be settled; false when all is done. */
    private boolean mustPublish() {
        synchronized (bell) {
            while (true) {
                long now = System.nanoTime();
                boolean isBehind = appender.isBehind() || !waiting.isEmpty();
                long left = publishBy - now;
                if (isBehind && (left <= 0 || isUrgent || (isEnding && !waiting.isEmpty()))) {
                    isUrgent = false;
                    return true;
                }
                long pause = settleFrom - now;
                boolean canSettle = !isSettling && pause <= 0 && appender.canSettle();
                long quiet = decidedAt + QUIET.toNanos() - now;
                if (canSettle && (appender.isFull() || (!isBehind && (quiet <= 0 || isEnding)))) {
                    isSettling = true;
                    bell.notifyAll();
                } else if (isEnding && !isSettling) {
                    return false;
                } else {
                    long next = canSettle ? quiet : pause > 0 ? pause : Long.MAX_VALUE;
                    long nanos = isBehind ? left : next;
                    try {
                        bell.wait(Math.max(1, nanos / 1_000_000));
                    } catch (InterruptedException e) {
                        // Nobody has a reason to interrupt this thread; what is decided must be published.
                    }
                }
            }
        }
    }

    private void publish() {
        long size;
        try {
            size = appender.publish();
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
            return;
        }
        SignedNote published = appender.published();
        List<Waiting> told = new ArrayList<>();
        synchronized (bell) {
            while (!waiting.isEmpty() && waiting.getFirst().size() <= size) {
                told.add(waiting.removeFirst());
            }
            publishBy = System.nanoTime() + WITHIN.toNanos();
        }
        told.forEach(one -> one.published(published, size));
    }

    private void fail(Throwable why) {
        Deque<Waiting> told;
        synchronized (bell) {
            told = waiting;
            waiting = new ArrayDeque<>();
            publishBy = System.nanoTime() + TRY_AGAIN.toNanos();
        }
        told.forEach(one -> one.fail(why));
    }

    private void runSettler() {
        while (mustSettle()) {
            settle();
        }
    }

    private boolean mustSettle() {
        synchronized (bell) {
            while (!isSettling && !hasEnded) {
                try {
                    bell.wait();
                } catch (InterruptedException e) {
                    // Nobody has a reason to interrupt this thread; what is published must be settled.
                }
            }
            return isSettling;
        }
    }

    /** What fails here loses nothing, and is mended before more is decided. */
    private void settle() {
        boolean isDone = false;
        try {
            appender.settle();
            isDone = true;
        } catch (IOException | RuntimeException | Error e) {
            // It is tried again, also when memory ran out.
        } finally {
            synchronized (bell) {
                isSettling = false;
                if (!isDone) {
                    publishBy = System.nanoTime() + TRY_AGAIN.toNanos();
                    settleFrom = publishBy;
                }
                bell.notifyAll();
            }
        }
    }
}
