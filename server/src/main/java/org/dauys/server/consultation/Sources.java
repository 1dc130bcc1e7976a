package org.dauys.server.consultation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that texts were uploaded as. */
@Component
public class Sources {
    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
    }

    /** The bytes of a text's file, as they came. */
    public byte[] of(Text text) {
        return sql.sql("select source from consultation.text where id = :id")
                .param("id", text.id())
                .query(byte[].class)
                .single();
    }
}
