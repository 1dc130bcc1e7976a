package org.dauys.server.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of jobs as a worker uses it. Taking a job counts a try and puts the next one off, at once and for good: a job
 * that brings its node down is tried a few times only. While it is done, its row is locked, which a node that dies lets
 * go.
 */
final class JobTable {
    static final int MOST_TRIES = 5;

    /** Behind the kind of a job that is done with much time and memory. */
    static final String LARGE = "/large";

    private final JdbcClient sql;
    private final Duration firstPause;

    /**
     * A job that was taken.
     *
     * @param tries with this one; more than {@link #MOST_TRIES} when its last try brought its node down
     */
    record Job(long id, String kind, String subject, int tries) {
        boolean isLastTry() {
            return tries >= MOST_TRIES;
        }
    }

    JobTable(JdbcClient sql, Duration firstPause) {
        this.sql = sql;
        this.firstPause = firstPause;
    }

    /**
     * Takes the job that is due the longest; a transaction of its own. A job that is due later than any pause lasts was put off
     * before the clock was set back: it does not wait for that day to come again.
     */
    Optional<Job> take(Collection<String> kinds) {
        return sql.sql("""
            update jobs.job set attempts = attempts + 1, due_at = now() + make_interval(secs => :pause * 3 ^ attempts)
            where id = (select id from jobs.job
              where state = 'waiting' and kind in (:kinds)
                and (due_at <= now() or due_at > now() + make_interval(secs => 60 + :pause * 3 ^ attempts))
              order by due_at, id limit 1 for update skip locked)
            returning id, kind, subject, attempts as tries
            """)
                .param("pause", seconds())
                .param("kinds", kinds)
                .query(Job.class)
                .optional();
    }

    /**
     * Holds a job for the length of a transaction.
     *
     * @return the database's process that holds it; empty when another worker took it meanwhile
     */
    OptionalInt hold(Job job) {
        return sql.sql("""
            select pg_backend_pid() from jobs.job
            where id = :id and state = 'waiting' and attempts = :tries for update skip locked
            """)
                .param("id", job.id())
                .param("tries", job.tries())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Leaves a job to those who do large ones; one that waits there already does for both. */
    void enlarge(Job job) {
        int left = sql.sql("""
            update jobs.job one set kind = kind || :large, attempts = 0, due_at = now()
            where id = :id and state = 'waiting' and attempts = :tries and not exists (
              select 1 from jobs.job other
              where other.kind = one.kind || :large and other.subject = one.subject and other.state = 'waiting')
            """)
                .param("large", LARGE)
                .param("id", job.id())
                .param("tries", job.tries())
                .update();
        if (left == 0) {
            done(job);
        }
    }

    /** Ends a try that takes too long: its transaction goes with its connection, and nothing of it is left. */
    void overdue(Job job, int backend, String failure) {
        sql.sql("select pg_terminate_backend(:backend)")
                .param("backend", backend)
                .query(Boolean.class)
                .single();
        sql.sql("""
            update jobs.job set failure = :failure, state = 'failed', ended_at = now()
            where id = :id and state = 'waiting'
            """).param("failure", failure).param("id", job.id()).update();
    }

    void done(Job job) {
        sql.sql("update jobs.job set state = 'done', failure = null, ended_at = now() where id = :id")
                .param("id", job.id())
                .update();
    }

    /** Tells why a try failed, and when the next one is, unless another worker took the job since. */
    void failed(Job job, String failure) {
        sql.sql("""
            update jobs.job set failure = :failure, due_at = now() + make_interval(secs => :pause * 3 ^ (attempts - 1))
            where id = :id and state = 'waiting' and attempts = :tries
            """)
                .param("failure", failure)
                .param("pause", seconds())
                .param("id", job.id())
                .param("tries", job.tries())
                .update();
    }

    /** Tells why a job is given up, unless another worker took it since. */
    void givenUp(Job job, String failure) {
        sql.sql("""
            update jobs.job set failure = :failure, state = 'failed', ended_at = now()
            where id = :id and state = 'waiting' and attempts = :tries
            """)
                .param("failure", failure)
                .param("id", job.id())
                .param("tries", job.tries())
                .update();
    }

    private double seconds() {
        return firstPause.toMillis() / 1000.0;
    }
}
