package org.dauys.server.meeting.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.disclosed.ReleasedFigures;
import org.dauys.server.meeting.minutes.Promise.From;
import org.dauys.server.meeting.minutes.Promise.Outcome;
import org.dauys.server.meeting.minutes.Promise.Standing;
import org.dauys.server.meeting.minutes.Promise.State;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was promised at meetings, and what came of it. */
@Component
public class Promises {
    static final int PAGE = 50;

    /** How it stands on the day {@code :today}, the same as {@link Promise#on}. */
    private static final String STANDING = """
            case when p.state = 'open' then case when p.due < :today then 'late' else 'open' end
              when p.state = 'broken' then 'broken' when p.due < p.settled then 'kept-late' else 'kept' end""";

    private static final String ALL = """
            select p.id, p.words, p.due, p.state, p.settled, p.outcome, p.revision, b.name as body, b.slug,
              m.code, m.host, m.begins_at, m.zone
            from meeting.promise p join answer.body b on b.id = p.body_id join meeting.meeting m on m.id = p.meeting_id
            where\s""";

    private final JdbcClient sql;
    private final Jobs jobs;

    Promises(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /**
     * Which promises are wanted.
     *
     * @param published only those of meetings whose minutes are published: what readers may know
     * @param standing how they stand today; empty for all
     * @param body a slug; empty for all
     */
    record Wanted(long consultation, boolean published, Optional<Standing> standing, String body, LocalDate today) {}

    /**
     * A page of them: open ones first, then those that are settled; each by the day they are due, so that late ones are at the top.
     *
     * @param after the last one of the page before
     * @return one more than {@link #PAGE} when there are more
     */
    List<Promise> page(Wanted wanted, PromiseKey after) {
        return sql.sql(ALL + """
            p.consultation_id = :consultation and (not :published or m.state = 'published')
              and (:standing = '' or :standing =\s""" + STANDING + """
            ) and (:body = '' or b.slug = :body) and (:afterId = 0 or
              (p.state <> 'open', p.due, p.id) > (:afterSettled, :afterDue, :afterId))
            order by p.state <> 'open', p.due, p.id limit :most
            """)
                .param("consultation", wanted.consultation())
                .param("published", wanted.published())
                .param("standing", wanted.standing().map(Standing::code).orElse(""))
                .param("today", wanted.today())
                .param("body", wanted.body())
                .param("afterSettled", after.settled())
                .param("afterDue", after.due())
                .param("afterId", after.id())
                .param("most", PAGE + 1)
                .query(Promises::promise)
                .list();
    }

    /** How many stand how, of what readers may know; all five of them. */
    public Map<Standing, Integer> counts(long consultation, LocalDate today) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        sql.sql("select " + STANDING + """
             as standing, count(*)::int as many from meeting.promise p join meeting.meeting m on m.id = p.meeting_id
            where p.consultation_id = :consultation and m.state = 'published' group by 1
            """)
                .param("consultation", consultation)
                .param("today", today)
                .query(row -> {
                    counts.put(Codes.read(Standing.class, row.getString("standing")), row.getInt("many"));
                });
        return counts;
    }

    /**
     * Open ones whose day has passed.
     *
     * @param oldest the day of the longest late
     */
    record Late(int many, LocalDate oldest) {}

    /** How many are late; empty when none is. */
    Optional<Late> late(long consultation, LocalDate today) {
        return sql.sql("""
            select count(*)::int as many, min(due) as oldest from meeting.promise
            where consultation_id = :consultation and state = 'open' and due < :today having count(*) > 0
            """)
                .param("consultation", consultation)
                .param("today", today)
                .query((row, i) -> new Late(row.getInt("many"), row.getObject("oldest", LocalDate.class)))
                .optional();
    }

    /** Those of one meeting. */
    public List<Promise> of(Meeting meeting) {
        return sql.sql(ALL + "p.meeting_id = :meeting order by p.due, p.id")
                .param("meeting", meeting.id())
                .query(Promises::promise)
                .list();
    }

    Optional<Promise> byId(long consultation, long id) {
        return sql.sql(ALL + "p.id = :id and p.consultation_id = :consultation")
                .param("id", id)
                .param("consultation", consultation)
                .query(Promises::promise)
                .optional();
    }

    /** Notes what a body has promised. */
    @Transactional
    public void add(Meeting meeting, Body body, Words words, LocalDate due) {
        sql.sql("""
            insert into meeting.promise (consultation_id, meeting_id, body_id, words, due)
            values (:consultation, :meeting, :body, :words::jsonb, :due)
            """)
                .param("consultation", meeting.consultationId())
                .param("meeting", meeting.id())
                .param("body", body.id())
                .param("words", WordsJson.write(words))
                .param("due", due)
                .update();
        jobs.add(ReleasedFigures.JOB, String.valueOf(meeting.consultationId()));
    }

    /**
     * Says what came of a promise.
     *
     * @param revision that whoever says it saw
     * @throws ConflictException when another has said it since, or it was kept already
     */
    @Transactional
    public void settle(Promise promise, int revision, Outcome outcome) {
        int settled = sql.sql("""
            update meeting.promise set state = :state, settled = :day, outcome = :outcome::jsonb, revision = revision + 1
            where id = :id and revision = :revision and state = any(:before)
            """)
                .param("id", promise.id())
                .param("revision", revision)
                .param("state", outcome.state().code())
                .param("day", outcome.day())
                .param("outcome", WordsJson.write(outcome.words()))
                .param("before", State.STEPS.before(outcome.state()))
                .update();
        if (settled == 0) {
            throw new ConflictException("Promise " + promise.id());
        }
        sql.sql("select consultation_id::text from meeting.promise where id = :id")
                .param("id", promise.id())
                .query(String.class)
                .optional()
                .ifPresent(consultation -> jobs.add(ReleasedFigures.JOB, consultation));
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        State state = Codes.read(State.class, row.getString("state"));
        return new Promise(
                row.getLong("id"),
                new From(
                        row.getString("code"),
                        WordsJson.read(row.getString("host")),
                        row.getObject("begins_at", OffsetDateTime.class)
                                .atZoneSameInstant(ZoneId.of(row.getString("zone")))
                                .toLocalDate()),
                WordsJson.read(row.getString("body")),
                row.getString("slug"),
                WordsJson.read(row.getString("words")),
                row.getObject("due", LocalDate.class),
                state == State.OPEN
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                state,
                                row.getObject("settled", LocalDate.class),
                                WordsJson.read(row.getString("outcome")))),
                row.getInt("revision"));
    }
}
