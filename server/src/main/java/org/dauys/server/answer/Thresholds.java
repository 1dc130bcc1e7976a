package org.dauys.server.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dauys.server.answer.Threshold.Obligation;
import org.dauys.server.answer.Threshold.Reached;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What numbers of supporters oblige to: data of the consultation. That one is reached is noted by the database itself. */
@Component
public class Thresholds {
    private static final String REACHED = """
            select t.id, t.supporters, t.obliges, t.days, r.reached_at, r.due, s.number, k.state = 'done' as answered
            from answer.reached r join answer.threshold t on t.id = r.threshold_id
            join submission.public s on s.id = r.submission_id
            left join answer.task k on k.submission_id = s.id
            """;

    private final JdbcClient sql;

    Thresholds(JdbcClient sql) {
        this.sql = sql;
    }

    /** The lowest first. */
    public List<Threshold> of(long consultation) {
        return sql.sql("""
                        select id, supporters, obliges, days from answer.threshold
                        where consultation_id = :consultation order by supporters, id
                        """)
                .param("consultation", consultation)
                .query((row, i) -> threshold(row))
                .list();
    }

    /** Adds one, and notes the submissions that have come to it already: from today on. */
    @Transactional
    public void add(long consultation, int supporters, Obligation obliges, int days) {
        sql.sql("""
                        insert into answer.threshold (consultation_id, supporters, obliges, days)
                        values (:consultation, :supporters, :obliges, :days)
                        """)
                .param("consultation", consultation)
                .param("supporters", supporters)
                .param("obliges", Codes.of(obliges))
                .param("days", days)
                .update();
        sql.sql("""
                        select count(answer.reach(submission_id)) from answer.task
                        where consultation_id = :consultation and supporters >= :supporters and supporters > 0
                          and state <> 'done' and published
                        """)
                .param("consultation", consultation)
                .param("supporters", supporters)
                .query(Long.class)
                .single();
    }

    /** Takes one away, with what had been reached by it. */
    @Transactional
    public void remove(long consultation, long id) {
        sql.sql("delete from answer.threshold where id = :id and consultation_id = :consultation")
                .param("id", id)
                .param("consultation", consultation)
                .update();
    }

    /** What a submission has come to. */
    public List<Reached> reachedBy(long submission) {
        return sql.sql(REACHED + "where r.submission_id = :submission order by r.due, t.id")
                .param("submission", submission)
                .query((row, i) -> reached(row))
                .list();
    }

    /** What was reached in a consultation, what is due first. */
    public List<Reached> reachedIn(long consultation, int most) {
        return sql.sql(REACHED + """
                        where t.consultation_id = :consultation and s.state = 'published'
                        order by k.state = 'done', r.due, s.number limit :most
                        """)
                .param("consultation", consultation)
                .param("most", most)
                .query((row, i) -> reached(row))
                .list();
    }

    private static Threshold threshold(ResultSet row) throws SQLException {
        return new Threshold(
                row.getLong("id"),
                row.getInt("supporters"),
                Codes.read(Obligation.class, row.getString("obliges")),
                row.getInt("days"));
    }

    private static Reached reached(ResultSet row) throws SQLException {
        return new Reached(
                threshold(row),
                row.getInt("number"),
                row.getObject("reached_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getBoolean("answered"));
    }
}
