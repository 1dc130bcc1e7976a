package org.dauys.server.submission.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a submission besides its words: an objection, files. */
@Component
public class SubmissionFile {
    private final JdbcClient sql;

    SubmissionFile(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What an author said against hiding.
     *
     * @param refusal why it stayed hidden; empty while open, or when it was shown again
     */
    public record Objection(String words, Instant madeAt, Optional<Instant> decidedAt, Optional<String> refusal) {}

    /**
     * A file that came along.
     *
     * @param bytes how many
     */
    public record Attached(long id, String name, String mediaType, int bytes, boolean isPublic) {}

    List<Objection> objections(long submission) {
        return sql.sql("""
                        select words, made_at, decided_at, refusal from submission.objection
                        where submission_id = :id order by id
                        """)
                .param("id", submission)
                .query((row, i) -> new Objection(
                        row.getString("words"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("refusal"))))
                .list();
    }

    List<Attached> files(long submission) {
        return sql.sql("""
                        select id, file_name, media_type, octet_length(bytes) as size, public
                        from submission.attachment where submission_id = :id order by id
                        """)
                .param("id", submission)
                .query((row, i) -> new Attached(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getBoolean("public")))
                .list();
    }

    Optional<byte[]> bytes(long submission, long file) {
        return sql.sql("select bytes from submission.attachment where id = :file and submission_id = :id")
                .param("file", file)
                .param("id", submission)
                .query(byte[].class)
                .optional();
    }

    /** The first that waits after this one, so that a moderator goes on without the list. */
    Optional<Integer> nextWaiting(long consultation, int number) {
        return sql.sql("""
                        select number from submission.submission
                        where consultation_id = :consultation and state = 'moderation' and number <> :number
                        order by number < :number, number limit 1
                        """)
                .param("consultation", consultation)
                .param("number", number)
                .query(Integer.class)
                .optional();
    }
}
