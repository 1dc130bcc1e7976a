package org.dauys.server.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to submissions, in dated steps that everyone may see; to the minute, as {@code submission.public} has it. */
@Component
public class SubmissionSteps {
    private final JdbcClient sql;

    SubmissionSteps(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One step.
     *
     * @param kind such as {@code received}; part of the key of its phrase. {@code hidden.before} and {@code shown.before}: it had
     *     never been published until then
     * @param detail a code or a number that the phrase needs; never words of a person
     */
    public record Step(Instant at, String kind, String detail) {}

    /** Of one submission, the first first. */
    public List<Step> of(long submission) {
        return sql.sql("""
                        select date_trunc('minute', p.at) as at, p.detail, p.kind
                          || case when p.kind in ('hidden', 'shown') and p.detail not in ('words', 'file')
                               and (s.published_at is null or s.published_at >= p.at) then '.before' else '' end as kind
                        from submission.step p join submission.submission s on s.id = p.submission_id
                        where p.submission_id = :id order by p.id
                        """)
                .param("id", submission)
                .query((row, i) -> new Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("detail")))
                .list();
    }
}
