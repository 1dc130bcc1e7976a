package org.dauys.server.answer.table;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number that grows with everything that readers can see of a consultation, its submissions and answers. */
@Component
public class RegisterStamp {
    private final JdbcClient sql;

    RegisterStamp(JdbcClient sql) {
        this.sql = sql;
    }

    public String of(long consultation) {
        return sql.sql("""
                        select coalesce((select stamp from submission.register where consultation_id = :id), 0) || '-'
                          || coalesce((select stamp from consultation.stamp where consultation_id = :id), 0)
                        """).param("id", consultation).query(String.class).single();
    }
}
