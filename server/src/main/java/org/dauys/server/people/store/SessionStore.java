package org.dauys.server.people.store;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions are in the database. That one was used again is noted once a minute: at each request, every page of someone who is
 * logged in would wait for a write to the disk. So a session may end a minute early. A use
 * before the last one is noted, too: the clock was set back, and the session would idle until it is that late again.
 */
@Component
class SessionStore implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    /** The framework's statement, with its parameters in its order. */
    private static final String USED = """
        update %TABLE_NAME% s set session_id = n.session_id, last_access_time = n.used, max_inactive_interval = n.idle,
          expiry_time = n.ends, principal_name = n.principal
        from (select ?::char(36) as session_id, ?::bigint as used, ?::integer as idle, ?::bigint as ends,
          ?::varchar as principal, ?::char(36) as id) n
        where s.primary_id = n.id and (abs(n.used - s.last_access_time) >= 60000
          or (s.session_id, s.max_inactive_interval, s.principal_name)
            is distinct from (n.session_id, n.idle, n.principal))
        """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(USED);
    }
}
