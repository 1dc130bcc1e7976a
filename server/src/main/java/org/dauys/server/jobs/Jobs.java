package org.dauys.server.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.invariants.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The list of work to be done: added in the transaction that wants it, done after that by any node. */
@Component
public class Jobs {
    private final JdbcClient sql;
    private final Bell bell;

    /** How a job stands. */
    public enum State {
        /** To be done, or being done. */
        WAITING,
        DONE,
        /** It was tried as often as jobs are tried. */
        FAILED;

        /** How it goes on. */
        public static final Steps<State> STEPS = Steps.of("jobs.job.state", State.class)
                .begin(WAITING, "work is asked for")
                .step(WAITING, WAITING, "a try fails, or brings its node down")
                .step(WAITING, DONE, "a worker has done it")
                .step(WAITING, FAILED, "the fifth try fails")
                .build();
    }

    /**
     * How a job stands.
     *
     * @param ended when it was done or given up; empty while it waits
     */
    public record Standing(State state, Optional<Instant> ended) {}

    Jobs(JdbcClient sql, Bell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    /**
     * Adds a job, unless the same one waits or is being done already: a subject should name all that the work depends on,
     * or work that began before a change will not see it.
     */
    @Transactional
    public void add(String kind, String subject) {
        sql.sql("""
            insert into jobs.job (kind, subject) values (:kind, :subject)
            on conflict (kind, subject) where state = 'waiting' do nothing
            """).param("kind", kind).param("subject", subject).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    /** How the newest job of this kind about this subject stands; empty when there is none, or none any more. */
    public Optional<State> state(String kind, String subject) {
        return standing(kind, subject).map(Standing::state);
    }

    /** The same, with the time of its end. Jobs that ended long ago are forgotten. */
    public Optional<Standing> standing(String kind, String subject) {
        return sql.sql("""
            select state, ended_at from jobs.job
            where kind in (:kind, :kind || :large) and subject = :subject order by id desc limit 1
            """)
                .param("kind", kind)
                .param("large", JobTable.LARGE)
                .param("subject", subject)
                .query((row, i) -> standing(row))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
