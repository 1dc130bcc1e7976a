package org.dauys.server.answer.table;

import java.util.List;
import org.dauys.server.consultation.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The rows of a table in the order of the draft: first what speaks of the whole of it, its title or a note to it, then by
 * provision with its heading and notes, in each by the
 * number of the first submission, which prefers nobody. What is not published, was withdrawn or erased has a row too.
 */
@Component
class Places {
    /** All that was said of the version, each where it was said. */
    private static final String SAID = """
        with said as (
          select s.id, s.number, case when s.state = 'published' then s.campaign_id end as campaign,
            coalesce(p.label, s.label) as label, coalesce(p.article, '') as article
          from submission.public s
          left join submission.place p on p.submission_id = s.id and p.version_id = s.version_id
          where s.consultation_id = :consultation and s.version_id = :version
            and (:theme = 0 or exists (
              select 1 from submission.themed t where t.submission_id = s.id and t.theme_id = :theme))
            and case :decided when '' then true
              when 'open' then s.state = 'published' and s.disposition is null
              when 'unpublished' then s.state <> 'published'
              else s.state = 'published' and s.disposition = :decided end
        ), there as (
          select t.*, case when t.label = '' then -2 when consultation.element_of(t.label) = '' then -1
              else coalesce(o.ordinal, 2147483647) end as position
          from said t
          left join consultation.provision o on o.text_id = :text and o.label = consultation.element_of(t.label)
          where :label = '' or t.label = :label or t.article = :label or answer.covers(:label, t.label)
        )
        """;

    private static final String GROUPED = """
        , grouped as (
          select position, label, min(article) as article, min(id) as submission, count(*)::int as many,
            case when count(*) > 1 then campaign end as campaign, min(number) as first
          from there group by position, label, campaign, case when campaign is null then id end
        )
        """;

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    /** All rows; a campaign at one provision is one. */
    List<RowPlace> of(Pair pair, Filter filter) {
        String rows = """
            select label, article, submission, campaign, many from grouped order by position, label, first
            """;
        return asked(SAID + GROUPED + rows, pair, filter)
                .query((row, i) -> new RowPlace(
                        row.getString("label"),
                        row.getString("article"),
                        row.getLong("submission"),
                        row.getLong("campaign"),
                        row.getInt("many")))
                .list();
    }

    /** Fixes the rows of a file in which campaigns are one row each; how many there are. */
    int fixGrouped(long file, Pair pair) {
        return asked(SAID + GROUPED + """
            insert into answer.table_row (file_id, ordinal, label, submission_id, campaign_id, many)
            select :file, row_number() over (order by position, label, first), label, submission, campaign,
              many from grouped
            """, pair, Filter.ALL).param("file", file).update();
    }

    /** Fixes the rows of a file with one for each submission; how many there are. */
    int fixEach(long file, Pair pair) {
        return asked(SAID + """
            insert into answer.table_row (file_id, ordinal, label, submission_id, campaign_id, many)
            select :file, row_number() over (order by position, label, number), label, id, campaign, 1
            from there
            """, pair, Filter.ALL).param("file", file).update();
    }

    private StatementSpec asked(String query, Pair pair, Filter filter) {
        return sql.sql(query)
                .param("consultation", pair.consultation().id())
                .param("version", pair.spoken().id())
                .param("text", pair.orderingText())
                .param("theme", filter.theme().map(Theme::id).orElse(0L))
                .param("decided", filter.decided())
                .param("label", filter.label());
    }
}
