package org.dauys.ledger.log;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another thread does beside a syncing; the two take turns, so that a run is the same each time. */
final class Meanwhile {
    private final CountDownLatch hasBegun = new CountDownLatch(1);
    private final FutureTask<Void> work;
    private final Thread thread;

    private Meanwhile(FaultyStorage.Work work) {
        this.work = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        this.thread = Thread.ofPlatform().daemon().unstarted(this.work);
    }

    static Meanwhile of(FaultyStorage.Work work) {
        return new Meanwhile(work);
    }

    /** Starts it, and returns when it is done, or waits for a lock, or for {@link #begun}. */
    void letGoOn() {
        thread.start();
        while (thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    /** Waits, in this thread, until the syncing has begun. */
    void awaitBegun() throws IOException {
        try {
            if (Thread.currentThread() == thread && !hasBegun.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the syncing did not begin");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Lets the thread go on behind {@link #awaitBegun}. */
    void begun() {
        hasBegun.countDown();
    }

    /** Returns when all is done. */
    void finish() throws IOException {
        try {
            work.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
