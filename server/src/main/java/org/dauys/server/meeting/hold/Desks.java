package org.dauys.server.meeting.hold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.meeting.Meeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The desks of meetings and their tokens. A token is made for someone who is logged in, is for one meeting, and outlives a login:
 * a browser that was killed has lost its session, and what it holds must reach us all the same. The database has a hash.
 */
@Component
class Desks {
    /** After the meeting: what a device brings home from a village. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    static final int MOST = 50;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final InstantSource clock;

    Desks(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes a desk; this is the only time that its token is known. */
    String open(Meeting meeting, String name) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant ends = meeting.plan().times().ends();
        sql.sql("""
            insert into meeting.desk (meeting_id, name, token_hash, made_at, expires_at)
            values (:meeting, :name, :hash, :now, :expires)
            """)
                .param("meeting", meeting.id())
                .param("name", name)
                .param("hash", hash(token))
                .param("now", utc(now))
                .param("expires", utc((ends.isAfter(now) ? ends : now).plus(AFTERWARDS)))
                .update();
        return token;
    }

    List<Desk> of(Meeting meeting) {
        return sql.sql("select * from meeting.desk where meeting_id = :meeting order by id")
                .param("meeting", meeting.id())
                .query(Desks::desk)
                .list();
    }

    /** The desk of a token that is for this meeting and still good. */
    Optional<Desk> of(String code, String token) {
        return sql.sql("""
            select d.* from meeting.desk d join meeting.meeting m on m.id = d.meeting_id
            where m.code = :code and d.token_hash = :hash
            """)
                .param("code", code)
                .param("hash", hash(token))
                .query(Desks::desk)
                .optional()
                .filter(desk -> desk.isOpen(clock.instant()));
    }

    void revoke(Meeting meeting, long desk) {
        sql.sql("""
            update meeting.desk set revoked_at = coalesce(revoked_at, :now) where id = :desk and meeting_id = :meeting
            """)
                .param("now", utc(clock.instant()))
                .param("desk", desk)
                .param("meeting", meeting.id())
                .update();
    }

    private static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** Enough for what is random. */
    private static byte[] hash(String token) {
        return sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Desks.class, impossible);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
