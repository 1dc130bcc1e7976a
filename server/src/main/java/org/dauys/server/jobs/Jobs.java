package org.dauys.server.jobs;

import java.util.Locale;
import java.util.Optional;
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
        WAITING,
        DONE,
        FAILED
    }

    Jobs(JdbcClient sql, Bell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    /** Adds a job, unless the same one waits already. */
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

    /** How the newest job of this kind about this subject stands; empty when there never was one. */
    public Optional<State> state(String kind, String subject) {
        return sql.sql("select state from jobs.job where kind = :kind and subject = :subject order by id desc limit 1")
                .param("kind", kind)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(state -> State.valueOf(state.toUpperCase(Locale.ROOT)));
    }
}
