package org.dauys.server.answer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the newest answers to submissions; earlier ones, which they correct, stand on the submissions' own pages. */
@Component
class Decisions {
    private final JdbcClient sql;

    Decisions(JdbcClient sql) {
        this.sql = sql;
    }

    private record Of(long submission, Decided decided) {}

    /** Of each of these submissions; those without an answer are missing. One query, however many. */
    Map<Long, Decided> newest(Collection<Long> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                        select distinct on (v.submission_id) v.submission_id, a.id, a.disposition, a.reason, a.given_at,
                          b.name, v.particular, 1 as many
                        from answer.served v join answer.answer a on a.id = v.answer_id
                        join answer.body b on b.id = a.body_id
                        where v.submission_id = any(:ids) order by v.submission_id, a.id desc
                        """)
                .param("ids", submissions.toArray(Long[]::new))
                .query((row, i) ->
                        new Of(row.getLong("submission_id"), decided(row, WordsJson.read(row.getString("particular")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::submission, Of::decided));
    }

    /** Of the published members of a campaign that speak of one provision, by answer. */
    List<Decided> ofCampaign(Pair pair, long campaign, String label) {
        return sql.sql("""
                        with newest as (
                          select max(v.answer_id) as id from submission.public s
                          join answer.served v on v.submission_id = s.id
                          left join submission.place p on p.submission_id = s.id and p.version_id = s.version_id
                          where s.campaign_id = :campaign and s.state = 'published' and s.version_id = :version
                            and coalesce(p.label, s.label) = :label group by s.id
                        )
                        select a.id, a.disposition, a.reason, a.given_at, b.name, count(*)::int as many
                        from newest n join answer.answer a on a.id = n.id join answer.body b on b.id = a.body_id
                        group by a.id, b.id order by count(*) desc, a.id
                        """)
                .param("campaign", campaign)
                .param("version", pair.spoken().id())
                .param("label", label)
                .query((row, i) -> decided(row, Words.NONE))
                .list();
    }

    private static Decided decided(ResultSet row, Words particular) throws SQLException {
        return new Decided(
                row.getLong("id"),
                row.getString("disposition"),
                WordsJson.read(row.getString("name")),
                WordsJson.read(row.getString("reason")),
                particular,
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getInt("many"));
    }
}
