package org.dauys.server.people.codes;

import static org.dauys.server.people.store.PeopleSchema.utc;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.people.store.Tokens;
import org.springframework.stereotype.Component;

/**
 * One-time codes on slips of paper, given out where people are seen: whoever enters one is marked as verified in the
 * consultation, and the code is gone. Nothing tells who used which.
 */
@Component
public class MeetingCodes {
    static final int MOST = 1000;

    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PeopleSchema sql;
    private final InstantSource clock;

    MeetingCodes(PeopleSchema sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * MeetingCodes that were made together.
     *
     * @param left how many were not used
     */
    public record Batch(long id, String note, int made, int left, Instant at) {}

    /**
     * Makes codes; this is the only time that anyone sees them.
     *
     * @param number 1 to 1000
     */
    public List<String> make(long consultation, int number, String note) {
        List<String> codes =
                IntStream.range(0, number).mapToObj(_ -> next()).distinct().toList();
        sql.sql("""
            with batch as (
              insert into people.code_batch (consultation_id, note, made, made_at)
              values (:consultation, :note, :made, :now) returning id)
            insert into people.code (hash, batch_id) select unnest(:hashes), id from batch
            """)
                .param("consultation", consultation)
                .param("note", note)
                .param("made", codes.size())
                .param("now", utc(clock.instant()))
                .param("hashes", codes.stream().map(MeetingCodes::hash).toArray(byte[][]::new))
                .update();
        return codes;
    }

    public List<Batch> of(long consultation) {
        return sql.sql("""
            select b.id, b.note, b.made, count(c.hash)::int as left, b.made_at
            from people.code_batch b left join people.code c on c.batch_id = b.id
            where b.consultation_id = :consultation group by b.id order by b.id desc
            """)
                .param("consultation", consultation)
                .query((row, i) -> new Batch(
                        row.getLong("id"),
                        row.getString("note"),
                        row.getInt("made"),
                        row.getInt("left"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Slips were lost, or left over: what was not used cannot be any more. */
    int withdraw(long consultation, long batch) {
        return sql.sql("""
            delete from people.code c using people.code_batch b
            where c.batch_id = b.id and b.id = :batch and b.consultation_id = :consultation
            """)
                .param("batch", batch)
                .param("consultation", consultation)
                .update();
    }

    /** Of which consultation a code is; empty when it is none, or was used. */
    public OptionalLong consultation(String typed) {
        return sql.sql("""
            select b.consultation_id from people.code c join people.code_batch b on b.id = c.batch_id
            where c.hash = :hash
            """)
                .param("hash", hash(plain(typed)))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Marks a participant as verified, when the code is one of their consultation's that nobody has used. Who asks limits how
     * often one may try. A participant who is verified already keeps the code.
     *
     * @return whether the participant is verified now
     */
    public boolean use(UUID participant, String typed) {
        return sql.together(() -> {
            int used = sql.sql("""
                delete from people.code c using people.code_batch b, people.participant p
                where c.hash = :hash and b.id = c.batch_id
                  and p.id = :participant and p.consultation_id = b.consultation_id and not p.verified
                """)
                    .param("hash", hash(plain(typed)))
                    .param("participant", participant)
                    .update();
            return sql.sql("""
                update people.participant set verified = verified or :used where id = :participant
                returning verified
                """)
                    .param("used", used > 0)
                    .param("participant", participant)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
        });
    }

    /** {@code K7MX-4QBR-9TWC}; one of 1.5 × 10^17. */
    private static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static byte[] hash(String code) {
        return Tokens.hash(plain(code));
    }

    /** As typed in small letters, with other dashes or none. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
