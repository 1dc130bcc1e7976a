package org.dauys.server.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The senders' replies to what they were answered. */
@Component
public class Replies {
    /** As long as what it replies to may be. */
    public static final int LONGEST = 10_000;

    private final JdbcClient sql;
    private final Submissions submissions;

    Replies(JdbcClient sql, Submissions submissions) {
        this.sql = sql;
        this.submissions = submissions;
    }

    /** A reply as moderators see it. */
    public record Listed(long submissionId, int number, Reply reply) {}

    /** The reply of a submission's sender, with its words whatever its state. */
    public Optional<Reply> of(long submission) {
        return sql.sql("select words, date_trunc('minute', made_at) as made_at, state from answer.reply where"
                        + " submission_id = :submission")
                .param("submission", submission)
                .query((row, i) -> reply(row))
                .optional();
    }

    /**
     * Keeps a reply; published at once, or after a moderator saw it, as submissions are.
     *
     * @return false when there is one already, or nothing was answered yet: nothing is changed
     */
    @Transactional
    public boolean add(Submission submission, String words) {
        int made = sql.sql("""
            insert into answer.reply (submission_id, words, state)
            select :submission, :words, case when exists (select from submission.register
              where consultation_id = :consultation and moderation = 'before') then 'moderation' else 'published' end
            where exists (select from answer.served where submission_id = :submission)
            on conflict do nothing
            """)
                .param("submission", submission.id())
                .param("words", words)
                .param("consultation", submission.consultationId())
                .update();
        if (made > 0) {
            submissions.step(submission.id(), "replied", "");
        }
        return made > 0;
    }

    /** The newest replies first, those that wait for a moderator before them. */
    public List<Listed> in(long consultation, int most) {
        return sql.sql("""
            select s.id, s.number, r.words, r.made_at, r.state
            from answer.reply r join submission.submission s on s.id = r.submission_id
            where s.consultation_id = :consultation
            order by r.state = 'moderation' desc, r.made_at desc, s.id limit :most
            """)
                .param("consultation", consultation)
                .param("most", most)
                .query((row, i) -> new Listed(row.getLong("id"), row.getInt("number"), reply(row)))
                .list();
    }

    /** Shows a reply. An erased one stays erased. */
    @Transactional
    public void show(long consultation, int number) {
        change(consultation, number, Reply.State.PUBLISHED, Optional.empty());
    }

    /** Hides a reply for one of the published reasons. An erased one stays erased. */
    @Transactional
    public void hide(long consultation, int number, HiddenReason reason) {
        change(consultation, number, Reply.State.HIDDEN, Optional.of(reason));
    }

    private void change(long consultation, int number, Reply.State next, Optional<HiddenReason> hidden) {
        sql.sql("""
            update answer.reply set state = :state, hidden_reason = :reason
            from submission.submission s
            where s.id = reply.submission_id and s.consultation_id = :consultation and s.number = :number
              and reply.state = any(:before)
            """)
                .param("state", Codes.of(next))
                .param("before", Reply.State.STEPS.before(next))
                .param("reason", hidden.map(HiddenReason::code).orElse(null))
                .param("consultation", consultation)
                .param("number", number)
                .update();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getString("words"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Codes.read(Reply.State.class, row.getString("state")));
    }
}
