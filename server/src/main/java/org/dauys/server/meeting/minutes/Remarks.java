package org.dauys.server.meeting.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.minutes.Remark.State;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remarks on minutes: filed at the meeting's address, shown after a moderator has looked at them. */
@Component
class Remarks {
    /** So many wait for a moderator at most, of one meeting: beyond that nobody files more. */
    static final int MOST_WAITING = 100;

    private static final String ALL = """
            select r.id, r.minutes_number, r.language, r.words, r.day, r.state, r.reason from meeting.remark r
            join meeting.meeting m on m.id = r.meeting_id where\s""";

    private final JdbcClient sql;

    Remarks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that readers see, and those whose words are hidden with a reason. */
    List<Remark> published(Meeting meeting) {
        return sql.sql(ALL + "r.meeting_id = :meeting and r.state <> 'waiting' order by r.day, md5(r.id::text)")
                .param("meeting", meeting.id())
                .query(Remarks::remark)
                .list();
    }

    /** All of a meeting, for its moderator. */
    List<Remark> of(Meeting meeting) {
        return sql.sql(ALL + "r.meeting_id = :meeting order by r.state = 'waiting' desc, r.id")
                .param("meeting", meeting.id())
                .query(Remarks::remark)
                .list();
    }

    /**
     * A meeting with remarks that wait.
     *
     * @param code its name in addresses
     * @param many how many of them
     */
    record Waiting(String code, Words host, LocalDate day, int many) {}

    /** Meetings whose minutes have remarks that wait for a moderator, the longest over first; some of them. */
    List<Waiting> waiting(long consultation) {
        return sql.sql("""
            select m.code, m.host, (m.begins_at at time zone m.zone)::date as day, r.many
            from (select meeting_id, count(*)::int as many from meeting.remark where state = 'waiting'
              group by meeting_id) r
            join meeting.meeting m on m.id = r.meeting_id
            where m.consultation_id = :consultation order by m.begins_at, m.id limit 20
            """)
                .param("consultation", consultation)
                .query((row, i) -> new Waiting(
                        row.getString("code"),
                        WordsJson.read(row.getString("host")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("many")))
                .list();
    }

    Optional<Remark> byId(Meeting meeting, long id) {
        return of(meeting).stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * Files a remark; one that is sent twice is kept once.
     *
     * @return whether it is kept; not when too many wait already
     */
    boolean file(Meeting meeting, int minutes, UUID key, String language, String words, LocalDate day) {
        sql.sql("""
            insert into meeting.remark (meeting_id, minutes_number, key, language, words, day)
            select :meeting, :minutes, :key, :language, :words, :day
            where (select count(*) from meeting.remark where meeting_id = :meeting and state = 'waiting') < :most
            on conflict (key) do nothing
            """)
                .param("meeting", meeting.id())
                .param("minutes", minutes)
                .param("key", key)
                .param("language", language)
                .param("words", words)
                .param("day", day)
                .param("most", MOST_WAITING)
                .update();
        return sql.sql("select exists (select 1 from meeting.remark where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /**
     * Shows a remark, or hides it with a reason.
     *
     * @throws ConflictException when another moderator was faster
     */
    void decide(Remark remark, State state, Words reason) {
        int decided = sql.sql("""
            update meeting.remark set state = :state, reason = :reason::jsonb where id = :id and state = any(:before)
            """)
                .param("id", remark.id())
                .param("state", state.code())
                .param("reason", WordsJson.write(reason))
                .param("before", State.STEPS.before(state))
                .update();
        if (decided == 0) {
            throw new ConflictException("Remark " + remark.id());
        }
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        State state = Codes.read(State.class, row.getString("state"));
        return new Remark(
                row.getLong("id"),
                row.getInt("minutes_number"),
                row.getString("language"),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                state,
                WordsJson.read(row.getString("reason")));
    }
}
