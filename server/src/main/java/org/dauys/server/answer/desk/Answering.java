package org.dauys.server.answer.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.AnswerGiven;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives answers. In one transaction an answer is kept with the submissions that it is for, which nobody else can answer
 * from then on; a few are served at once, many by {@link ServeAnswer}.
 */
@Component
class Answering {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final Serving serving;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Answering(JdbcClient sql, Submissions submissions, Serving serving, Jobs jobs, ApplicationEventPublisher events) {
        this.sql = sql;
        this.submissions = submissions;
        this.serving = serving;
        this.jobs = jobs;
        this.events = events;
    }

    /**
     * What came of it.
     *
     * @param answer its id; empty when none of the submissions waits any more, and nothing was saved
     * @param many for how many it was given
     */
    record Given(Optional<Long> answer, int many) {
        private static final Given NOTHING = new Given(Optional.empty(), 0);
    }

    /**
     * Gives an answer to those of these submissions that still wait for one: neither answered by someone else in the
     * meantime, nor withdrawn, nor hidden.
     *
     * @param by a participant id
     */
    @Transactional
    Given give(Consultation consultation, Body body, UUID by, Draft draft, Collection<Long> ids) {
        lockSubmissions(ids);
        List<Long> free = sql.sql("""
                        select submission_id from answer.task
                        where submission_id = any(:ids) and state <> 'done' and published
                          and not exists (select from answer.chosen c
                            where c.submission_id = task.submission_id and c.state = 'waiting')
                        order by submission_id for update
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
        return save(consultation, body, by, draft, free, Optional.empty());
    }

    /** Which of these numbers are none of these submissions. */
    Set<Integer> strangers(Set<Integer> numbers, Collection<Long> ids) {
        return strangers(
                numbers, "select number from submission.submission where id = any(:among)", ids.toArray(Long[]::new));
    }

    /** Which of these numbers are none of submissions that got this answer. */
    Set<Integer> strangers(Set<Integer> numbers, Answer answer) {
        return strangers(numbers, """
                select s.number from answer.served v join submission.submission s on s.id = v.submission_id where v.answer_id = :among
                """, answer.id());
    }

    private Set<Integer> strangers(Set<Integer> numbers, String known, Object among) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(sql.sql("select unnest(:numbers::int[]) except (" + known + ")")
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("among", among)
                .query(Integer.class)
                .list());
    }

    /**
     * Corrects an answer by another, for all submissions whose newest answer it is. The old one stays.
     *
     * @return nothing saved when it was corrected by someone else in the meantime, or is still being delivered
     */
    @Transactional
    Given correct(Consultation consultation, Body body, UUID by, Draft draft, Answer corrected) {
        // Others who correct the same one wait here, and then see the correction.
        sql.sql("select id from answer.answer where id = :id for no key update")
                .param("id", corrected.id())
                .query(Long.class)
                .single();
        boolean late =
                sql.sql("""
                        select exists (select from answer.answer where corrects = :id)
                          or exists (select from answer.chosen where answer_id = :id and state = 'waiting')
                        """).param("id", corrected.id()).query(Boolean.class).single();
        if (late) {
            return Given.NOTHING;
        }
        List<Long> ids = sql.sql("""
                        select v.submission_id from answer.served v join submission.submission s on s.id = v.submission_id
                        where v.answer_id = :id and s.state = 'published'
                          and not exists (select from answer.served newer
                            where newer.submission_id = v.submission_id and newer.answer_id > v.answer_id)
                          and not exists (select from answer.chosen c
                            where c.submission_id = v.submission_id and c.state = 'waiting')
                        order by v.submission_id
                        """)
                .param("id", corrected.id())
                .query((row, i) -> row.getLong(1))
                .list();
        lockSubmissions(ids);
        return save(consultation, body, by, draft, ids, Optional.of(corrected));
    }

    private void lockSubmissions(Collection<Long> ids) {
        sql.sql("select id from submission.submission where id = any(:ids) order by id for no key update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private Given save(
            Consultation consultation, Body body, UUID by, Draft draft, List<Long> ids, Optional<Answer> corrected) {
        if (ids.isEmpty()) {
            return Given.NOTHING;
        }
        long answer = sql.sql("""
                        insert into answer.answer (consultation_id, disposition, reason, body_id, given_by, corrects, many)
                        values (:consultation, :disposition, :reason::jsonb, :body, :by, :corrects, :many) returning id
                        """)
                .param("consultation", consultation.id())
                .param("disposition", draft.disposition().code())
                .param("reason", WordsJson.write(draft.reason()))
                .param("body", body.id())
                .param("by", by)
                .param("corrects", corrected.map(Answer::id).orElse(null))
                .param("many", ids.size())
                .query(Long.class)
                .single();
        choose(answer, ids, draft, corrected);
        events.publishEvent(new AnswerGiven(answer, consultation.id()));
        if (ids.size() <= Serving.PART) {
            serving.serve(answer, 0);
        } else {
            jobs.add(ServeAnswer.KIND, ServeAnswer.subject(answer, 0));
        }
        return new Given(Optional.of(answer), ids.size());
    }

    /** What was particular in a corrected answer stays so, where nothing else is said. */
    private void choose(long answer, List<Long> ids, Draft draft, Optional<Answer> corrected) {
        sql.sql("""
                        insert into answer.chosen (answer_id, submission_id, particular)
                        select :answer, id, coalesce(v.particular, '{}') from unnest(:ids::bigint[]) as id
                        left join answer.served v on v.answer_id = :corrected and v.submission_id = id
                        """)
                .param("answer", answer)
                .param("ids", ids.toArray(Long[]::new))
                .param("corrected", corrected.map(Answer::id).orElse(0L))
                .update();
        var particular = draft.particular();
        if (particular.isEmpty()) {
            return;
        }
        var byNumber = submissions.byIds(ids).stream()
                .filter(submission -> particular.containsKey(submission.number()))
                .collect(Collectors.toMap(Submission::number, Function.identity()));
        particular.forEach((number, sentence) -> Optional.ofNullable(byNumber.get(number))
                .ifPresent(submission -> sql.sql("""
                                update answer.chosen set particular = :particular::jsonb
                                where answer_id = :answer and submission_id = :submission
                                """)
                        .param("particular", WordsJson.write(in(submission, sentence)))
                        .param("answer", answer)
                        .param("submission", submission.id())
                        .update()));
    }

    /** Words in the language that a submission was written in. */
    static Words in(Submission submission, String sentence) {
        return switch (submission.language().code()) {
            case "kk" -> new Words(sentence, "", "");
            case "en" -> new Words("", "", sentence);
            default -> new Words("", sentence, "");
        };
    }
}
