package org.dauys.server.answer.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.answer.dashboard.Figures.Answered;
import org.dauys.server.answer.dashboard.Figures.Changes;
import org.dauys.server.answer.dashboard.Figures.Share;
import org.dauys.server.answer.dashboard.Figures.Shares;
import org.dauys.server.answer.dashboard.Figures.Standing;
import org.dauys.server.answer.dashboard.Figures.Week;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.State;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts, in one view of the database, so that all sums agree. */
@Component
class FigureQueries {
    private static final String SHARES = """
        count(*) filter (where s.state = 'published' and s.disposition is not null)::int as answered,
        count(*) filter (where s.state = 'published' and s.disposition is null)::int as open,
        count(*) filter (where s.state <> 'published')::int as other
        """;

    /** The body that answered last; else the one that a submission was routed to. */
    private static final String BODY = """
        from submission.public s
        left join (
          select v.submission_id, max(v.answer_id) as answer_id from answer.served v group by v.submission_id
        ) n on n.submission_id = s.id
        left join answer.answer a on a.id = n.answer_id
        left join answer.task k on k.submission_id = s.id
        """;

    private final JdbcClient sql;

    private record Counted(String state, String reason, int many) {}

    FigureQueries(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Figures of(Consultation consultation) {
        long id = consultation.id();
        List<Counted> tally = sql.sql("""
            select state, reason, many from submission.tally where consultation_id = :id and many > 0
            """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Counted.class))
                .list();
        Map<String, Integer> dispositions = new HashMap<>();
        sql.sql("""
            select s.disposition as state, '' as reason, count(*)::int as many from submission.public s
            where s.consultation_id = :id and s.state = 'published' and s.disposition is not null
            group by s.disposition
            """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Counted.class))
                .list()
                .forEach(one -> dispositions.put(one.state(), one.many()));
        return new Figures(
                new Standing(byState(tally), byReason(tally)),
                new Answered(dispositions, median(id)),
                new Shares(themes(id), withoutTheme(id), bodies(id), withoutBody(id)),
                weeks(consultation),
                changes(id));
    }

    private static Map<State, Integer> byState(List<Counted> tally) {
        return tally.stream()
                .collect(Collectors.toMap(one -> Codes.read(State.class, one.state()), Counted::many, Integer::sum));
    }

    private static Map<String, Integer> byReason(List<Counted> tally) {
        return tally.stream()
                .filter(one -> one.state().equals(State.HIDDEN.code()))
                .collect(Collectors.toMap(Counted::reason, Counted::many, Integer::sum));
    }

    private List<Share> themes(long consultation) {
        return sql.sql("select h.name, " + SHARES + """
            from consultation.theme h left join submission.themed t on t.theme_id = h.id
            left join submission.public s on s.id = t.submission_id
            where h.consultation_id = :id group by h.id order by h.ordinal, h.id
            """)
                .param("id", consultation)
                .query((row, i) -> share(row))
                .list();
    }

    private Share withoutTheme(long consultation) {
        return sql.sql("select '{}' as name, " + SHARES + """
            from submission.public s where s.consultation_id = :id
              and not exists (select 1 from submission.themed t where t.submission_id = s.id)
            """)
                .param("id", consultation)
                .query((row, i) -> share(row))
                .single();
    }

    private List<Share> bodies(long consultation) {
        return sql.sql("with s as (select s.state, s.disposition, coalesce(a.body_id, k.body_id) as body_id " + BODY
                        + " where s.consultation_id = :id) select b.name, " + SHARES + """
                        from answer.body b left join s on s.body_id = b.id
                        where b.consultation_id = :id group by b.id order by b.ordinal, b.id
                        """)
                .param("id", consultation)
                .query((row, i) -> share(row))
                .list();
    }

    private Share withoutBody(long consultation) {
        return sql.sql("select '{}' as name, " + SHARES + BODY
                        + "where s.consultation_id = :id and coalesce(a.body_id, k.body_id) is null")
                .param("id", consultation)
                .query((row, i) -> share(row))
                .single();
    }

    private static Share share(ResultSet row) throws SQLException {
        Words name = WordsJson.read(row.getString("name"));
        return new Share(name, row.getInt("answered"), row.getInt("open"), row.getInt("other"));
    }

    private List<Week> weeks(Consultation consultation) {
        List<Week> some = sql.sql("""
            with days as (
              select date_trunc('week', received_at at time zone :zone)::date as week, 1 as received,
                0 as answered
              from submission.public where consultation_id = :id
              union all
              select date_trunc('week', answered_at at time zone :zone)::date, 0, 1
              from submission.public where consultation_id = :id and state = 'published'
                and disposition is not null and answered_at is not null
            )
            select week, sum(received)::int as received, sum(answered)::int as answered
            from days group by week order by week
            """)
                .param("id", consultation.id())
                .param("zone", consultation.zone().getId())
                .query((row, i) -> new Week(
                        row.getObject("week", LocalDate.class), row.getInt("received"), row.getInt("answered")))
                .list();
        return withoutGaps(some);
    }

    /** A week without anything is a week, too. */
    static List<Week> withoutGaps(List<Week> some) {
        List<Week> all = new ArrayList<>();
        for (Week week : some) {
            while (!all.isEmpty() && all.getLast().monday().plusWeeks(1).isBefore(week.monday())) {
                all.add(new Week(all.getLast().monday().plusWeeks(1), 0, 0));
            }
            all.add(week);
        }
        return all;
    }

    private Optional<Double> median(long consultation) {
        return sql.sql("""
            select percentile_cont(0.5) within group (
              order by greatest(0, extract(epoch from f.at - s.received_at)::float8 / 86400)) as days
            from submission.public s join (
              select v.submission_id, min(a.given_at) as at from answer.served v
              join answer.answer a on a.id = v.answer_id group by v.submission_id
            ) f on f.submission_id = s.id
            where s.consultation_id = :id and s.state = 'published' and s.disposition is not null
            """)
                .param("id", consultation)
                .query((row, i) -> days(row))
                .single();
    }

    private static Optional<Double> days(ResultSet row) throws SQLException {
        double days = row.getDouble("days");
        return row.wasNull() ? Optional.empty() : Optional.of(days);
    }

    private Changes changes(long consultation) {
        return sql.sql("""
            select count(*) filter (where source = 'submission')::int as ties,
              count(distinct submission_id)::int as submissions,
              count(distinct (version_id, side, label)) filter (where source = 'submission')::int as provisions,
              count(distinct (version_id, side, label))::int as sourced
            from answer.tie where consultation_id = :id and state = 'confirmed'
            """).param("id", consultation).query(Changes.class).single();
    }
}
