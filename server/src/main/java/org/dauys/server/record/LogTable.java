package org.dauys.server.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the database keeps of the log: which events wait, and where the others are. */
@Component
class LogTable {
    private final JdbcClient sql;

    LogTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The log as the database knows it.
     *
     * @param origin empty before the first start
     * @param keys public keys that were used, the newest first
     * @param checkpoint the newest that was published, with its signatures; empty before the first
     * @param stopped why nothing can be published, since when
     */
    record Known(
            String origin,
            List<String> keys,
            String checkpoint,
            long size,
            Optional<Instant> publishedAt,
            Optional<String> stopped,
            Optional<Instant> stoppedAt) {}

    /** An event that is in the log. */
    record Placed(Event event, byte[] entry, Recorded recorded) {}

    Known known() {
        return sql.sql("select origin, keys, checkpoint, size, published_at, stopped, stopped_at from record.log")
                .query((row, i) -> new Known(
                        row.getString("origin"),
                        Arrays.asList((String[]) row.getArray("keys").getArray()),
                        row.getString("checkpoint"),
                        row.getLong("size"),
                        Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("stopped")),
                        Optional.ofNullable(row.getObject("stopped_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** Keeps the name and the keys, the newest first. */
    void identify(String origin, List<String> keys, long fence) {
        sql.sql("update record.log set origin = :origin, keys = :keys where fence = :fence")
                .param("origin", origin)
                .param("keys", keys.toArray(String[]::new))
                .param("fence", fence)
                .update();
    }

    /** Those that wait longest, by number. */
    List<Event> waiting(int most) {
        return sql.sql("select " + Event.COLUMNS + " from record.event where index is null order by number limit :most")
                .param("most", most)
                .query((row, i) -> Event.of(row))
                .list();
    }

    /** The first index of which the database knows nothing. */
    long next() {
        return sql.sql("""
            select greatest((select coalesce(max(index), -1) from record.event), (select coalesce(max(index), -1) from record.lost)) + 1
            """).query(Long.class).single();
    }

    /**
     * Keeps where events are in the log.
     *
     * @throws LeaseLostException when another node has taken the log over; then nothing is kept
     */
    @Transactional(rollbackFor = Exception.class)
    public void place(List<Placed> placed, SignedNote published, long size, long fence) throws LeaseLostException {
        publish(published, size, fence);
        for (Placed one : placed) {
            sql.sql("""
                update record.event set index = :index, entry = :entry, logged_at = now() where number = :number
                """)
                    .param("index", one.recorded().index())
                    .param("entry", text(one.entry()))
                    .param("number", one.event().number())
                    .update();
        }
        // Pages of these consultations show where their objects are in the log.
        placed.stream()
                .flatMap(one -> one.event().consultation().stream())
                .distinct()
                .sorted()
                .forEach(this::growStamp);
    }

    /** The same of an entry that was found in the log. What belongs to no event was published after the back-up that the database was made from. */
    @Transactional(rollbackFor = Exception.class)
    public void found(List<byte[]> entries, long first, SignedNote published, long size, long fence)
            throws LeaseLostException {
        publish(published, size, fence);
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i);
            long index = first + i;
            Optional<Long> event = Entry.id(entry)
                    .flatMap(id -> sql.sql("""
                update record.event set index = :index, entry = :entry, logged_at = now() where id = :id and index is null
                returning coalesce(consultation_id, 0)
                """)
                            .param("index", index)
                            .param("entry", text(entry))
                            .param("id", id)
                            .query(Long.class)
                            .optional());
            if (event.isEmpty()) {
                sql.sql("insert into record.lost (index, entry) values (:index, :entry)")
                        .param("index", index)
                        .param("entry", text(entry))
                        .update();
            } else {
                growStamp(event.get());
            }
        }
    }

    private void publish(SignedNote published, long size, long fence) throws LeaseLostException {
        int kept = sql.sql("""
            update record.log set checkpoint = :checkpoint, size = :size, published_at = now() where fence = :fence
            """)
                .param("checkpoint", published.toString())
                .param("size", size)
                .param("fence", fence)
                .update();
        if (kept == 0) {
            throw new LeaseLostException();
        }
    }

    private void growStamp(long consultation) {
        sql.sql("update consultation.stamp set stamp = stamp + 1 where consultation_id = :consultation")
                .param("consultation", consultation)
                .update();
    }

    /** Says that nothing can be published, and why. */
    void stop(String why) {
        sql.sql("""
            update record.log set stopped = :why, stopped_at = coalesce(stopped_at, now()) where stopped is distinct from :why
            """).param("why", why).update();
    }

    /** Says that it can again; a node that writes the log no more says nothing. */
    void resume(long fence) {
        sql.sql("update record.log set stopped = null, stopped_at = null where stopped is not null and fence = :fence")
                .param("fence", fence)
                .update();
    }

    private static String text(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8);
    }
}
