package org.dauys.server.jobs;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of work to be done: added in the transaction that wants it, done after that by any node. */
@Component
public class Jobs {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    /** How a job stands. */
    public enum State {
        WAITING,
        DONE,
        FAILED
    }

    /** Something was added: whoever waits for work may look. */
    record JobAdded() {}

    Jobs(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Adds a job, unless the same one waits already. */
    @Transactional
    public void add(String kind, String subject) {
        sql.sql("""
                        insert into jobs.job (kind, subject) values (:kind, :subject)
                        on conflict (kind, subject) where state = 'waiting' do nothing
                        """).param("kind", kind).param("subject", subject).update();
        events.publishEvent(new JobAdded());
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
