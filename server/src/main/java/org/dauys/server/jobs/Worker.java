package org.dauys.server.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.guard.TooMuchException.Limit;
import org.dauys.server.jobs.JobTable.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Does jobs of some kinds, one after the other, on a thread of its own. */
final class Worker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final JobTable table;
    private final TransactionTemplate transaction;
    private final Map<String, Doing> works;
    private final Map<String, Doing> larger;
    private final Bell bell;
    private final Pace pace;
    private volatile boolean ended;
    private volatile @Nullable Current current;

    /**
     * What a worker is doing.
     *
     * @param backend the database's process that holds the job
     * @param since by {@link System#nanoTime}
     */
    record Current(Job job, int backend, long since, Duration limit) {
        boolean isOverdue() {
            return System.nanoTime() - since > limit.toNanos();
        }
    }

    /**
     * @param works how the jobs that it takes are done
     * @param larger how those are done that it leaves to others
     */
    Worker(
            JobTable table,
            TransactionTemplate transaction,
            Map<String, Doing> works,
            Map<String, Doing> larger,
            Bell bell,
            Pace pace) {
        this.table = table;
        this.transaction = transaction;
        this.works = works;
        this.larger = larger;
        this.bell = bell;
        this.pace = pace;
    }

    /** Takes no more jobs. What it is doing, if it still is, is no longer told by it. */
    void end() {
        ended = true;
    }

    Optional<Current> current() {
        return Optional.ofNullable(current);
    }

    /** Another one for the same jobs. */
    Worker successor() {
        return new Worker(table, transaction, works, larger, bell, pace);
    }

    @Override
    public void run() {
        while (!ended) {
            long heard = bell.rings();
            try {
                if (!doOne()) {
                    bell.await(heard, pace.lookEvery().toMillis());
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                if (!ended) {
                    LOG.warn("The table of jobs cannot be used; trying again", failure);
                    pause();
                }
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
        Optional<Job> job = table.take(works.keySet());
        job.ifPresent(this::attempt);
        return job.isPresent();
    }

    private void attempt(Job job) {
        if (job.tries() > JobTable.MOST_TRIES) {
            table.givenUp(job, "Each try ended with the program");
            LOG.warn("Job {} ({}) is given up: each try ended with the program", job.id(), job.kind());
            return;
        }
        try {
            transaction.executeWithoutResult(status -> run(job));
        } catch (RuntimeException | Error failure) {
            if (!ended || current == null) {
                failed(
                        job,
                        failure instanceof JobFailedException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        } finally {
            current = null;
        }
    }

    private void failed(Job job, Throwable cause) {
        boolean tooMuch = cause instanceof TooMuchException stopped && stopped.limit() != Limit.BUSY;
        if (tooMuch && larger.containsKey(job.kind() + JobTable.LARGE)) {
            LOG.info("Job {} ({}) gets more time and memory", job.id(), job.kind());
            table.enlarge(job);
            bell.ring();
            return;
        }
        boolean last = tooMuch || job.isLastTry();
        LOG.warn("Job {} ({}) failed{}", job.id(), job.kind(), last ? " for the last time" : "", cause);
        if (last) {
            table.givenUp(job, String.valueOf(cause));
        } else {
            table.failed(job, String.valueOf(cause));
        }
    }

    private void run(Job job) {
        OptionalInt backend = table.hold(job);
        if (backend.isEmpty()) {
            return;
        }
        Doing doing = Objects.requireNonNull(works.get(job.kind()));
        current = new Current(job, backend.getAsInt(), System.nanoTime(), doing.limit());
        try {
            doing.step().run(job.subject());
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
