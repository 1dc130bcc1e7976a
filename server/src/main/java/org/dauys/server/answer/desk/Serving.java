package org.dauys.server.answer.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.ChosenState;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Delivers an answer to those it was given for: each once, by the primary key of what is served. */
@Component
class Serving {
    /** So many in one transaction: a second or less. */
    static final int PART = 250;

    private final JdbcClient sql;
    private final Submissions submissions;
    private final Letters letters;

    Serving(JdbcClient sql, Submissions submissions, Letters letters) {
        this.sql = sql;
        this.submissions = submissions;
        this.letters = letters;
    }

    private record Given(String slug, Disposition disposition, OffsetDateTime at, boolean corrects) {}

    /**
     * Serves the next part of those chosen.
     *
     * @param after the id of the last submission of the part before
     * @return the id of the last submission of this part; empty when nothing is left
     */
    @Transactional
    Optional<Long> serve(long answer, long after) {
        List<Long> part = sql.sql("""
            select submission_id from answer.chosen
            where answer_id = :answer and state = 'waiting' and submission_id > :after
            order by submission_id limit :most
            """)
                .param("answer", answer)
                .param("after", after)
                .param("most", PART)
                .query((row, i) -> row.getLong(1))
                .list();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Given given = given(answer);
        List<Long> served = stillThere(part, given);
        if (!served.isEmpty()) {
            serve(answer, given, served.toArray(Long[]::new));
            submissions.decided(served, given.disposition(), given.at().toInstant());
            served.forEach(
                    id -> submissions.step(id, given.corrects() ? "corrected" : "answered", String.valueOf(answer)));
            tell(answer, given, submissions.byIds(served));
        }
        move(answer, served, ChosenState.SERVED);
        move(answer, part.stream().filter(id -> !served.contains(id)).toList(), ChosenState.LEFT);
        return Optional.of(part.getLast());
    }

    private void move(long answer, List<Long> ids, ChosenState state) {
        if (ids.isEmpty()) {
            return;
        }
        sql.sql("""
            update answer.chosen set state = :state
            where answer_id = :answer and submission_id = any(:ids) and state = any(:before)
            """)
                .param("state", Codes.of(state))
                .param("answer", answer)
                .param("ids", ids.toArray(Long[]::new))
                .param("before", ChosenState.STEPS.before(state))
                .update();
    }

    private Given given(long answer) {
        return sql.sql("""
            select c.slug, a.disposition, a.given_at, a.corrects is not null as corrects
            from answer.answer a join consultation.consultation c on c.id = a.consultation_id where a.id = :id
            """)
                .param("id", answer)
                .query((row, i) -> new Given(
                        row.getString("slug"),
                        Codes.read(Disposition.class, row.getString("disposition")),
                        row.getObject("given_at", OffsetDateTime.class),
                        row.getBoolean("corrects")))
                .single();
    }

    /** What was withdrawn or hidden since is left; submissions are locked before their tasks, as everywhere. */
    private List<Long> stillThere(List<Long> part, Given given) {
        List<Long> published = sql.sql("""
            select id from submission.submission where id = any(:part) and state = 'published'
            order by id for no key update
            """)
                .param("part", part.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
        return sql.sql("""
            select submission_id from answer.task
            where submission_id = any(:published) and (:corrects or state <> 'done')
            order by submission_id for update
            """)
                .param("published", published.toArray(Long[]::new))
                .param("corrects", given.corrects())
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private void serve(long answer, Given given, Long[] ids) {
        sql.sql("""
            insert into answer.served (answer_id, submission_id, particular)
            select answer_id, submission_id, particular from answer.chosen
            where answer_id = :answer and submission_id = any(:ids)
            """).param("answer", answer).param("ids", ids).update();
        if (!given.corrects()) {
            sql.sql("""
                update answer.task set state = 'done', revision = task.revision + 1,
                  answered_days = coalesce(answered_days, greatest(0, (:at::timestamptz at time zone c.zone)::date
                    - (s.received_at at time zone c.zone)::date))
                from submission.submission s join consultation.consultation c on c.id = s.consultation_id
                where s.id = task.submission_id and task.submission_id = any(:ids)
                """).param("at", given.at()).param("ids", ids).update();
        }
    }

    private void tell(long answer, Given given, List<Submission> served) {
        letters.tell(served.stream()
                .filter(submission -> submission.author().isPresent())
                .map(submission -> new Notice(
                        submission.author().get(),
                        "answer-" + answer + "-to-" + submission.number(),
                        given.corrects() ? "answer.letter.corrected" : "answer.letter.answered",
                        List.of(String.valueOf(submission.number())),
                        "/c/" + given.slug() + "/submissions/" + submission.number()))
                .toList());
    }
}
