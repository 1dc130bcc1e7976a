package org.dauys.server.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the jobs of the table, two at a time. A job is taken by the lock on its row ({@code for update skip locked}), which
 * a node that dies lets go: another one, or the same after its restart, does the job from the start.
 */
@Component
class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_ATTEMPTS = 5;
    /** Work that another node added is found this soon. */
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Map<String, Work> works;
    private final Bell bell;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    private record Job(long id, String kind, String subject, int attempts) {}

    Workers(JdbcClient sql, TransactionTemplate transaction, List<Work> works, Bell bell) {
        this.sql = sql;
        this.bell = bell;
        this.transaction = transaction;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.rangeClosed(1, AT_ONCE)
                .mapToObj(i -> Thread.ofPlatform().daemon().name("jobs-" + i).start(this::work))
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(thread -> bell.ring());
        for (Thread thread : threads) {
            try {
                thread.join(10_000);
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
            try {
                if (!doOne()) {
                    bell.await(LOOK_EVERY_MILLIS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The table of jobs cannot be read; trying again", failure);
                pause(LOOK_EVERY_MILLIS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was one to do. */
    private boolean doOne() {
        Job[] taken = new Job[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Job> next = next();
                next.ifPresent(job -> {
                    taken[0] = job;
                    run(job);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            if (taken[0] == null) {
                throw failure;
            }
            failed(taken[0], failure);
            return true;
        }
    }

    private Optional<Job> next() {
        return sql.sql("""
                        select id, kind, subject, attempts from jobs.job
                        where state = 'waiting' and due_at <= now() and kind in (:kinds)
                        order by due_at, id limit 1 for update skip locked
                        """).param("kinds", works.keySet()).query(Job.class).optional();
    }

    private void run(Job job) {
        Work work = works.get(job.kind());
        if (work == null) {
            throw new IllegalStateException("Nobody does jobs of the kind " + job.kind());
        }
        try {
            work.run(job.subject());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new JobFailedException(failure);
        }
        sql.sql(
                        "update jobs.job set state = 'done', attempts = attempts + 1, failure = null, ended_at = now() where id = :id")
                .param("id", job.id())
                .update();
    }

    private void failed(Job job, RuntimeException failure) {
        Throwable cause =
                failure instanceof JobFailedException && failure.getCause() != null ? failure.getCause() : failure;
        boolean last = job.attempts() + 1 >= MOST_ATTEMPTS;
        LOG.warn("Job {} ({}) failed{}", job.id(), job.kind(), last ? " for the last time" : "", cause);
        sql.sql("""
                        update jobs.job set attempts = attempts + 1, failure = :failure,
                          state = case when :last then 'failed' else 'waiting' end,
                          ended_at = case when :last then now() end,
                          due_at = now() + (interval '2 seconds' * power(3, attempts))
                        where id = :id
                        """)
                .param("failure", String.valueOf(cause))
                .param("last", last)
                .param("id", job.id())
                .update();
    }

    /** A checked failure on its way through the transaction, which it rolls back. */
    private static final class JobFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobFailedException(Exception cause) {
            super(cause);
        }
    }
}
