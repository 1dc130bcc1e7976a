package org.dauys.server.meeting.hold;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of photographs, under the ids of the items that say what they show. */
@Component
class Photos {
    /** The desk scales a picture down to well below that. */
    static final int MOST_BYTES = 4_000_000;

    private final JdbcClient sql;

    Photos(JdbcClient sql) {
        this.sql = sql;
    }

    /** What came of one; its SHA-256 in hexadecimal is what the desk compares. */
    record Receipt(String item, String outcome, String sha256) {}

    enum Outcome {
        KEPT,
        KNOWN,
        /** Other bytes are there under this id. */
        OTHER,
        /** It is no JPEG, is too large, or tells more than the picture: where and with what it was made. */
        REFUSED
    }

    Receipt take(long meeting, String item, byte[] bytes) {
        String sum = HexFormat.of().formatHex(Desks.sha256(bytes));
        if (bytes.length > MOST_BYTES || !PlainJpeg.is(bytes)) {
            return receipt(item, Outcome.REFUSED, sum);
        }
        int made = sql.sql("""
            insert into meeting.photo (meeting_id, key, sha256, bytes) values (:meeting, :key, :sum, :bytes)
            on conflict do nothing
            """)
                .param("meeting", meeting)
                .param("key", item)
                .param("sum", sum)
                .param("bytes", bytes)
                .update();
        if (made == 1) {
            return receipt(item, Outcome.KEPT, sum);
        }
        boolean same = sql.sql("select sha256 from meeting.photo where meeting_id = :meeting and key = :key")
                .param("meeting", meeting)
                .param("key", item)
                .query(String.class)
                .single()
                .equals(sum);
        return receipt(item, same ? Outcome.KNOWN : Outcome.OTHER, sum);
    }

    private static Receipt receipt(String item, Outcome outcome, String sum) {
        return new Receipt(item, Codes.of(outcome), sum);
    }

    Optional<byte[]> of(long meeting, String item) {
        return sql.sql("select bytes from meeting.photo where meeting_id = :meeting and key = :key")
                .param("meeting", meeting)
                .param("key", item)
                .query(byte[].class)
                .optional();
    }

    /** The ids of those that are there. */
    List<String> keys(long meeting) {
        return sql.sql("select key from meeting.photo where meeting_id = :meeting order by key")
                .param("meeting", meeting)
                .query((row, i) -> row.getString(1))
                .list();
    }
}
