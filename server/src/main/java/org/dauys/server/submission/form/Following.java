package org.dauys.server.submission.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.State;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the sender of a submission may see and do: whoever has the receipt, or the author, who is logged in. */
@Component
class Following {
    private final JdbcClient sql;
    private final Register register;
    private final Submissions submissions;
    private final Actors actors;

    Following(JdbcClient sql, Register register, Submissions submissions, Actors actors) {
        this.sql = sql;
        this.register = register;
        this.submissions = submissions;
        this.actors = actors;
    }

    /**
     * An objection to hiding.
     *
     * @param refusal why it stays hidden; empty while open, and when it was shown again
     */
    record Objection(String words, Instant madeAt, boolean decided, Optional<String> refusal) {}

    /** The submission, if the code is its receipt's, or without a code its author is logged in. */
    Optional<Submission> own(Consultation consultation, int number, String code) {
        if (!code.isEmpty()) {
            return register.byReceipt(consultation.id(), new Receipt(number, code));
        }
        Optional<UUID> actor = actors.in(consultation.id()).map(Actor::participant);
        return submissions.byNumber(consultation.id(), number).filter(submission -> submission.isBy(actor));
    }

    /** Those of the author who is logged in, the newest first. */
    List<Submission> all(long consultation, UUID participant, int most) {
        List<Long> ids = sql.sql("""
                        select id from submission.submission
                        where author = :author and consultation_id = :consultation order by number desc limit :most
                        """)
                .param("author", participant)
                .param("consultation", consultation)
                .param("most", most)
                .query((row, i) -> row.getLong(1))
                .list();
        return submissions.byIds(ids).reversed();
    }

    /** The newest one. */
    Optional<Objection> objection(long submission) {
        return sql.sql("""
                        select words, made_at, decided_at, refusal from submission.objection
                        where submission_id = :id order by id desc limit 1
                        """)
                .param("id", submission)
                .query((row, i) -> new Objection(
                        row.getString("words"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("decided_at") != null,
                        Optional.ofNullable(row.getString("refusal"))))
                .optional();
    }

    /**
     * Takes a submission back: its words are shown to nobody any more, its number stays.
     *
     * @return false when that is not possible any more
     */
    @Transactional
    boolean withdraw(Submission submission) {
        int done = sql.sql("""
                        update submission.submission
                        set state = 'withdrawn', hidden_reason = null, revision = revision + 1
                        where id = :id and state = any(:before)
                        """)
                .param("id", submission.id())
                .param("before", State.STEPS.before(State.WITHDRAWN))
                .update();
        if (done > 0) {
            submissions.step(submission.id(), "withdrawn", "");
        }
        return done > 0;
    }

    /**
     * Objects to the hiding of a submission.
     *
     * @return false when it is not hidden, or an objection is open already
     */
    @Transactional
    boolean object(Submission submission, String words) {
        int done =
                sql.sql("""
                        insert into submission.objection (submission_id, words)
                        select id, :words from submission.submission s where id = :id and state = 'hidden'
                          and not exists (select 1 from submission.objection o
                            where o.submission_id = s.id and o.decided_at is null)
                        """).param("id", submission.id()).param("words", words).update();
        if (done > 0) {
            submissions.step(submission.id(), "objected", "");
        }
        return done > 0;
    }

    static boolean canWithdraw(State state) {
        return State.STEPS.allow(state, State.WITHDRAWN);
    }
}
