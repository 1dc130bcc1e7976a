package org.dauys.server.answer;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until the room of people tells who has which role: those who have been at the desk once. */
@Component
class StaffByRoles implements Staff {
    private final JdbcClient sql;

    StaffByRoles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> responders(long consultation, String body) {
        return of(consultation, "RESPONDER", body);
    }

    @Override
    public List<UUID> experts(long consultation) {
        return of(consultation, "EXPERT", "");
    }

    private List<UUID> of(long consultation, String role, String body) {
        return sql.sql("""
                        select distinct p.id from people.granted g
                        join people.participant p on p.account_id = g.account_id and p.consultation_id = :consultation
                        where g.role = :role and g.body = :body
                          and coalesce(g.consultation_id, :consultation) = :consultation order by p.id
                        """)
                .param("consultation", consultation)
                .param("role", role)
                .param("body", body)
                .query(UUID.class)
                .list();
    }
}
