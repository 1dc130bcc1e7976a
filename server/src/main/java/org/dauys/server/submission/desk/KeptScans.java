package org.dauys.server.submission.desk;

import java.util.Optional;
import java.util.UUID;
import org.dauys.server.submission.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the scan of a letter while the mistakes in its form are mended; for a day. */
@Component
class KeptScans {
    private final JdbcClient sql;

    KeptScans(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional
    UUID keep(long consultation, Attachment scan) {
        sql.sql("delete from submission.scan where kept_at < now() - interval '1 day'")
                .update();
        return sql.sql("""
                        insert into submission.scan (consultation_id, file_name, media_type, bytes)
                        values (:consultation, :name, :type, :bytes) returning id
                        """)
                .param("consultation", consultation)
                .param("name", scan.fileName())
                .param("type", scan.mediaType())
                .param("bytes", scan.bytes())
                .query(UUID.class)
                .single();
    }

    Optional<Attachment> find(long consultation, UUID id) {
        return sql.sql("""
                        select file_name, media_type, bytes from submission.scan
                        where id = :id and consultation_id = :consultation
                        """)
                .param("id", id)
                .param("consultation", consultation)
                .query((row, i) -> new Attachment(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("bytes"), false))
                .optional();
    }

    void forget(UUID id) {
        sql.sql("delete from submission.scan where id = :id").param("id", id).update();
    }
}
