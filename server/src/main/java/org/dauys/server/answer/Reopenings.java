package org.dauys.server.answer;

import java.time.OffsetDateTime;
import java.util.List;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens answered submissions again, with a reason that everyone reads. */
@Component
public class Reopenings {
    private final JdbcClient sql;
    private final Submissions submissions;

    Reopenings(JdbcClient sql, Submissions submissions) {
        this.sql = sql;
        this.submissions = submissions;
    }

    /** The newest first. */
    public List<Reopening> of(long submission) {
        return sql.sql(
                        "select reason, made_at from answer.reopening where submission_id = :submission order by id desc")
                .param("submission", submission)
                .query((row, i) -> new Reopening(
                        WordsJson.read(row.getString("reason")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Lets a submission wait for an answer again; the answers that it has stay.
     *
     * @param reason in at least one language
     * @return false when it is not answered, or not published any more: nothing is changed
     */
    @Transactional
    public boolean reopen(Submission submission, Words reason) {
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("Reopening needs a reason");
        }
        // Locked before its task, as everywhere.
        sql.sql("select id from submission.submission where id = :id for no key update")
                .param("id", submission.id())
                .query(Long.class)
                .single();
        int opened = sql.sql("""
                        update answer.task set state = 'reopened', revision = revision + 1
                        where submission_id = :id and state = 'done' and published
                        """).param("id", submission.id()).update();
        if (opened == 0) {
            return false;
        }
        sql.sql("insert into answer.reopening (submission_id, reason) values (:id, :reason::jsonb)")
                .param("id", submission.id())
                .param("reason", WordsJson.write(reason))
                .update();
        submissions.step(submission.id(), "reopened", "");
        return true;
    }
}
