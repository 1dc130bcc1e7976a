package org.dauys.server.poll;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The polls of consultations. */
@Component
public class Polls {
    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    Polls(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is set up at the desk.
     *
     * @param rowsPublished kept as it is once the poll is open
     */
    public record Plan(Words title, Words about, Instant closes, boolean rowsPublished) {}

    /** Those of a consultation, the newest first. */
    public List<Poll> of(long consultation) {
        return sql.sql("select * from poll.poll where consultation_id = :consultation order by number desc")
                .param("consultation", consultation)
                .query(Polls::poll)
                .list();
    }

    /** The same, as far as readers may see them. */
    public List<Poll> shown(long consultation) {
        return of(consultation).stream().filter(one -> one.state().isPublic()).toList();
    }

    /** One of a consultation, open or not. */
    public Optional<Poll> of(long consultation, int number) {
        return sql.sql("select * from poll.poll where consultation_id = :consultation and number = :number")
                .param("consultation", consultation)
                .param("number", number)
                .query(Polls::poll)
                .optional();
    }

    /** By its key. */
    public Optional<Poll> byId(long id) {
        return sql.sql("select * from poll.poll where id = :id")
                .param("id", id)
                .query(Polls::poll)
                .optional();
    }

    /** Within a transaction: nobody else makes a result of it now. */
    void lockResult(Poll poll) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('poll result', :poll))")
                .param("poll", poll.id())
                .query((row, i) -> 0)
                .list();
    }

    /** Within a transaction: its state, which stays as it is until the end of it. */
    PollState keptState(Poll poll) {
        return Codes.read(
                PollState.class,
                sql.sql("select state from poll.poll where id = :id for share")
                        .param("id", poll.id())
                        .query(String.class)
                        .single());
    }

    /** Those that are open, or whose final result is not there yet or tells of a statement that was hidden since. */
    List<Poll> going() {
        return sql.sql("""
            select p.* from poll.poll p where p.state = 'open' or (p.state = 'closed'
              and (not exists (select from poll.result r where r.poll_id = p.id and r.final)
                or exists (select from poll.statement s join poll.result r on r.poll_id = s.poll_id
                  where s.poll_id = p.id and s.state = 'hidden' and s.was_published
                    and r.content -> 'statements' @> jsonb_build_array(jsonb_build_object('number', s.number)))))
            order by p.id
            """).query(Polls::poll).list();
    }

    /** Sets one up. */
    @Transactional
    public Poll add(long consultation, Plan plan) {
        // Two editors at once get two numbers.
        sql.sql("select pg_advisory_xact_lock(hashtextextended('poll', :consultation))")
                .param("consultation", consultation)
                .query((row, i) -> 0)
                .list();
        int number = sql.sql("""
            insert into poll.poll (consultation_id, number, title, about, closes_at, rows_published)
            select :consultation, coalesce(max(number), 0) + 1, :title::jsonb, :about::jsonb, :closes, :rows
            from poll.poll where consultation_id = :consultation returning number
            """)
                .param("consultation", consultation)
                .param("title", WordsJson.write(plan.title()))
                .param("about", WordsJson.write(plan.about()))
                .param("closes", utc(plan.closes()))
                .param("rows", plan.rowsPublished())
                .query(Integer.class)
                .single();
        return of(consultation, number).orElseThrow();
    }

    /**
     * Changes what was set up.
     *
     * @param revision that the editor saw
     * @throws ConflictException when someone else changed it since, or it is closed
     */
    @Transactional
    public void change(Poll poll, int revision, Plan plan) {
        int changed = sql.sql("""
            update poll.poll set title = :title::jsonb, about = :about::jsonb, closes_at = :closes,
              rows_published = case state when 'prepared' then :rows else rows_published end, revision = revision + 1
            where id = :id and revision = :revision and state <> 'closed'
            """)
                .param("title", WordsJson.write(plan.title()))
                .param("about", WordsJson.write(plan.about()))
                .param("closes", utc(plan.closes()))
                .param("rows", plan.rowsPublished())
                .param("id", poll.id())
                .param("revision", revision)
                .update();
        if (changed == 0) {
            throw new ConflictException("Poll " + poll.id());
        }
    }

    /**
     * Opens it with a new random seed.
     *
     * @throws ConflictException when it is not prepared, or has no statement
     */
    @Transactional
    public void open(Poll poll) {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        open(poll, HexFormat.of().formatHex(seed));
    }

    /** The same with a known seed, for a demonstration that is the same every time. */
    @Transactional
    public void open(Poll poll, String seed) {
        int changed = sql.sql("""
            update poll.poll p set state = 'open', seed = :seed, opened_at = now(), revision = revision + 1
            where id = :id and state = 'prepared'
              and exists (select from poll.statement s where s.poll_id = p.id and s.state = 'published')
            """).param("id", poll.id()).param("seed", seed).update();
        if (changed == 0) {
            throw new ConflictException("Poll " + poll.id());
        }
    }

    /**
     * Closes it; a vote that is being taken comes before, or not at all.
     *
     * @throws ConflictException when it is not open
     */
    @Transactional
    public void close(Poll poll) {
        close(poll, Optional.empty());
    }

    /**
     * Closes it because its time is over.
     *
     * @throws ConflictException when it is not open, or an editor has given it more time than until {@code now}
     */
    @Transactional
    public void close(Poll poll, Instant now) {
        close(poll, Optional.of(now));
    }

    private void close(Poll poll, Optional<Instant> due) {
        int changed = sql.sql("""
            update poll.poll set state = 'closed', closed_at = now(), revision = revision + 1
            where id = :id and state = 'open' and closes_at <= coalesce(:due::timestamptz, 'infinity')
            """)
                .param("id", poll.id())
                .param("due", due.map(Polls::utc).orElse(null))
                .update();
        if (changed == 0) {
            throw new ConflictException("Poll " + poll.id());
        }
    }

    private static Poll poll(ResultSet row, int number) throws SQLException {
        return new Poll(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getInt("number"),
                WordsJson.read(row.getString("title")),
                WordsJson.read(row.getString("about")),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("rows_published"),
                row.getString("seed"),
                Codes.read(PollState.class, row.getString("state")),
                row.getInt("revision"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
