package org.dauys.server.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.server.jobs.Worker.Current;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the jobs of the table done. A job belongs to whoever holds the lock on its row; when a node dies, another one, or the
 * same after its restart, does the job from the start. One that takes longer than its limit has failed: its connection is
 * cut, and another worker takes the place of the one that does it.
 */
@Component
class Workers implements Lifecycle, Phased {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    /** A job that takes longer when the program stops is done again after the next start. */
    private static final long STOP_WAITS_MILLIS = 10_000;

    private final TransactionTemplate transaction;
    private final Map<String, Doing> usual;
    private final Map<String, Doing> large;
    private final Bell bell;
    private final Pace pace;
    private final JobTable table;
    private final Map<Worker, Thread> working = new ConcurrentHashMap<>();
    /** Those whose job took too long and who have not come back from it. */
    private final Map<Worker, Thread> lost = new ConcurrentHashMap<>();

    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean running;

    @Autowired
    Workers(JdbcClient sql, TransactionTemplate transaction, List<Work> works, Bell bell) {
        this(sql, transaction, works, bell, Pace.USUAL);
    }

    Workers(JdbcClient sql, TransactionTemplate transaction, List<Work> works, Bell bell, Pace pace) {
        this.table = new JobTable(sql, pace.firstPause());
        this.bell = bell;
        this.pace = pace;
        this.transaction = transaction;
        this.usual = Doing.usual(works);
        this.large = Doing.large(works);
    }

    @Override
    public void start() {
        running = true;
        if (!usual.isEmpty()) {
            for (int i = 0; i < pace.atOnce(); i++) {
                start(new Worker(table, transaction, usual, large, bell, pace));
            }
        }
        if (!large.isEmpty()) {
            start(new Worker(table, transaction, large, Map.of(), bell, pace));
        }
        Thread.ofPlatform().daemon().name("jobs-watch").start(this::watch);
    }

    private void start(Worker worker) {
        working.put(
                worker,
                Thread.ofPlatform()
                        .daemon()
                        .name("jobs-" + started.incrementAndGet())
                        .start(worker));
    }

    /** Waits for the jobs that are being done. */
    @Override
    public void stop() {
        running = false;
        working.keySet().forEach(Worker::end);
        bell.ring();
        for (Thread thread : working.values()) {
            try {
                thread.join(STOP_WAITS_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to be stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void watch() {
        while (running) {
            try {
                Thread.sleep(pace.lookEvery());
                lost.values().removeIf(thread -> !thread.isAlive());
                working.forEach((worker, thread) ->
                        worker.current().filter(Current::isOverdue).ifPresent(late -> giveUp(worker, thread, late)));
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("A job that takes too long could not be ended; trying again", failure);
            }
        }
    }

    private void giveUp(Worker worker, Thread thread, Current late) {
        Duration limit = late.limit();
        LOG.error(
                "Job {} ({}) takes longer than {} and is given up",
                late.job().id(),
                late.job().kind(),
                limit);
        worker.end();
        table.overdue(late.job(), late.backend(), "It took longer than " + limit.toSeconds() + " seconds");
        working.remove(worker);
        lost.put(worker, thread);
        thread.interrupt();
        if (running) {
            start(worker.successor());
        }
    }

    /** How many threads are still in a job that took too long. */
    int lost() {
        return (int) lost.values().stream().filter(Thread::isAlive).count();
    }
}
