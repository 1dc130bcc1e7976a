package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits at the desk of answers. */
@Component
class Backlog {
    private final JdbcClient sql;

    Backlog(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What waits at a body.
     *
     * @param body its id; 0 for what no body has
     * @param overdue how many of those that wait
     * @param oldest the day by which the longest overdue was due
     * @param campaigns how many groups of near-identical ones are among them, and {@code inCampaigns} how many are in these
     */
    record Of(long body, int waiting, int overdue, Optional<LocalDate> oldest, int campaigns, int inCampaigns) {}

    /** By body, in one pass over what waits. */
    List<Of> of(long consultation, LocalDate today) {
        return sql.sql("""
                        select body_id, sum(many)::int as waiting, sum(overdue)::int as overdue, min(oldest) as oldest,
                          (count(*) filter (where campaign_id is not null))::int as campaigns,
                          coalesce(sum(many) filter (where campaign_id is not null), 0)::int as in_campaigns
                        from (
                          select coalesce(body_id, 0) as body_id, campaign_id, count(*) as many,
                            count(*) filter (where due < :today) as overdue, min(due) filter (where due < :today) as oldest
                          from answer.task where consultation_id = :consultation and state <> 'done' and published
                          group by 1, 2) by_campaign
                        group by body_id
                        """)
                .param("consultation", consultation)
                .param("today", today)
                .query((row, i) -> new Of(
                        row.getLong("body_id"),
                        row.getInt("waiting"),
                        row.getInt("overdue"),
                        Optional.ofNullable(row.getObject("oldest", LocalDate.class)),
                        row.getInt("campaigns"),
                        row.getInt("in_campaigns")))
                .list();
    }

    /** Senders' replies that wait for a moderator. */
    int replies(long consultation) {
        return sql.sql("""
                        select count(*)::int from answer.reply r join submission.submission s on s.id = r.submission_id
                        where r.state = 'moderation' and s.consultation_id = :consultation
                        """)
                .param("consultation", consultation)
                .query(Integer.class)
                .single();
    }

    /** Questions to an expert without an opinion yet. */
    int questions(long consultation, UUID expert) {
        return sql.sql("""
                        select count(*)::int from answer.asked
                        where expert = :expert and consultation_id = :consultation and opinion_id is null
                        """)
                .param("expert", expert)
                .param("consultation", consultation)
                .query(Integer.class)
                .single();
    }
}
