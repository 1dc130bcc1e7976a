package org.dauys.server.jobs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.server.jobs.JobTable.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the jobs of the table. A job belongs to whoever holds the lock on its row; when a node dies, another one, or the
 * same after its restart, does the job from the start.
 */
@Component
class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    /** A job that takes longer when the program stops is done again after the next start. */
    private static final long STOP_WAITS_MILLIS = 10_000;

    private final TransactionTemplate transaction;
    private final Map<String, Work> works;
    private final Bell bell;
    private final Pace pace;
    private final JobTable table;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    @Autowired
    Workers(JdbcClient sql, TransactionTemplate transaction, List<Work> works, Bell bell) {
        this(sql, transaction, works, bell, Pace.USUAL);
    }

    Workers(JdbcClient sql, TransactionTemplate transaction, List<Work> works, Bell bell, Pace pace) {
        this.table = new JobTable(sql, pace.firstPause());
        this.bell = bell;
        this.pace = pace;
        this.transaction = transaction;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.rangeClosed(1, pace.atOnce())
                .mapToObj(i -> Thread.ofPlatform().daemon().name("jobs-" + i).start(this::work))
                .toList();
    }

    /** Waits for the jobs that are being done. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        for (Thread thread : threads) {
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

    private void work() {
        while (running) {
            long heard = bell.rings();
            try {
                if (!doOne()) {
                    bell.await(heard, pace.lookEvery().toMillis());
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The table of jobs cannot be used; trying again", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(pace.lookEvery());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was one to do. */
    private boolean doOne() {
        if (works.isEmpty()) {
            return false;
        }
        Optional<Job> job = table.take(works.keySet());
        job.ifPresent(this::attempt);
        return job.isPresent();
    }

    private void attempt(Job job) {
        if (job.tries() > JobTable.MOST_TRIES) {
            table.failed(job, "Each try ended with the program");
            LOG.warn("Job {} ({}) is given up: each try ended with the program", job.id(), job.kind());
            return;
        }
        try {
            transaction.executeWithoutResult(status -> run(job));
        } catch (RuntimeException | Error failure) {
            Throwable cause =
                    failure instanceof JobFailedException && failure.getCause() != null ? failure.getCause() : failure;
            LOG.warn("Job {} ({}) failed{}", job.id(), job.kind(), job.isLastTry() ? " for the last time" : "", cause);
            table.failed(job, String.valueOf(cause));
        }
    }

    private void run(Job job) {
        if (!table.hold(job)) {
            return;
        }
        try {
            Objects.requireNonNull(works.get(job.kind())).run(job.subject());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new JobFailedException(failure);
        }
        table.done(job);
    }

    /** A checked failure on its way through the transaction, which it rolls back. */
    private static final class JobFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobFailedException(Exception cause) {
            super(cause);
        }
    }
}
