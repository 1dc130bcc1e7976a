package org.dauys.server.referendum;

import java.util.Optional;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;
import org.dauys.server.submission.files.SentFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photographs of papers, under the sums of their bytes; without where and with what they were made. */
@Component
public class Photographs {
    private static final String JPEG = "image/jpeg";

    private final JdbcClient sql;
    private final SentFiles files;

    Photographs(JdbcClient sql, SentFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /**
     * Keeps a JPEG.
     *
     * @return the SHA-256 of what is kept, in hexadecimal digits
     * @throws RefusedException when it is none, or cannot be read as one
     */
    public String keep(Referendum referendum, byte[] bytes) throws RefusedException {
        Attachment plain = files.of("protocol.jpg", bytes, true);
        if (!plain.mediaType().equals(JPEG)) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        String sum = Sha256.hex(plain.bytes());
        sql.sql("""
            insert into referendum.photograph (referendum_id, sha256, bytes) values (:id, :sum, :bytes) on conflict do nothing
            """)
                .param("id", referendum.id())
                .param("sum", sum)
                .param("bytes", plain.bytes())
                .update();
        return sum;
    }

    /** Whether there is one of this sum. */
    public boolean has(Referendum referendum, String sha256) {
        return sql.sql("select exists (select from referendum.photograph where referendum_id = :id and sha256 = :sum)")
                .param("id", referendum.id())
                .param("sum", sha256)
                .query(Boolean.class)
                .single();
    }

    /** The bytes of one that a published protocol names. */
    public Optional<byte[]> published(Referendum referendum, String sha256) {
        return sql.sql("""
            select f.bytes from referendum.photograph f where f.referendum_id = :id and f.sha256 = :sum and exists (
              select from referendum.protocol p where p.referendum_id = f.referendum_id and f.sha256 = any(p.photographs))
            """)
                .param("id", referendum.id())
                .param("sum", sha256)
                .query(byte[].class)
                .optional();
    }
}
