package org.dauys.server.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dauys.server.consultation.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Blacks out personal data of others in published words. The words as they came are kept for moderators. */
@Component
public class PersonalWords {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;

    PersonalWords(JdbcClient sql, Submissions submissions, ApplicationEventPublisher events) {
        this.sql = sql;
        this.submissions = submissions;
        this.events = events;
    }

    /** A part of a submission that has words of its sender. */
    public enum Field {
        WORDS,
        PROPOSED,
        RATIONALE,
        ORGANISATION;

        public String code() {
            return Codes.of(this);
        }

        /** What a submission says there; often empty. */
        public String of(Submission submission) {
            return switch (this) {
                case WORDS -> submission.words();
                case PROPOSED -> submission.amendment().map(Amendment::proposed).orElse("");
                case RATIONALE -> submission.rationale();
                case ORGANISATION -> submission.organisation();
            };
        }
    }

    /** The words as they came, of the fields where something was blacked out. */
    public Map<Field, String> originals(Submission submission) {
        Map<Field, String> originals = new LinkedHashMap<>();
        sql.sql("select field, text from submission.original where submission_id = :id order by field")
                .param("id", submission.id())
                .query((row, i) ->
                        originals.put(Codes.read(Field.class, row.getString("field")), row.getString("text")))
                .list();
        return originals;
    }

    /**
     * Blacks out words of these fields.
     *
     * @param submission as the moderator saw it
     */
    @Transactional
    public void blackOut(Submission submission, Map<Field, List<BlackOut>> chosen) {
        if (change(submission, (field, text) -> BlackOut.of(text, chosen.getOrDefault(field, List.of())))) {
            submissions.step(submission.id(), "blacked-out", "");
        }
    }

    /** Puts back the words as they came, where a moderator went too far. */
    @Transactional
    public void restore(Submission submission) {
        Map<Field, String> originals = originals(submission);
        if (change(submission, (field, text) -> originals.getOrDefault(field, text))) {
            sql.sql("delete from submission.original where submission_id = :id")
                    .param("id", submission.id())
                    .update();
            submissions.step(submission.id(), "shown", "words");
        }
    }

    private boolean change(Submission submission, BiFunction<Field, String, String> change) {
        Map<Field, String> after = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            String before = field.of(submission);
            after.put(field, change.apply(field, before));
            if (!before.equals(after.get(field))) {
                keep(submission.id(), field, before);
            }
        }
        if (List.of(Field.values()).stream()
                .allMatch(field -> field.of(submission).equals(after.get(field)))) {
            return false;
        }
        int changed = sql.sql("""
                        update submission.submission set words = :words, proposed = :proposed, rationale = :rationale,
                          organisation = :organisation, stems = :stems::tsvector, revision = revision + 1
                        where id = :id and revision = :revision and state <> 'erased'
                        """)
                .param("words", after.get(Field.WORDS))
                .param("proposed", after.get(Field.PROPOSED))
                .param("rationale", after.get(Field.RATIONALE))
                .param("organisation", after.get(Field.ORGANISATION))
                .param("stems", SubmissionStems.of(submission.language(), List.copyOf(after.values())))
                .param("id", submission.id())
                .param("revision", submission.revision())
                .update();
        if (changed == 0) {
            throw new ConflictException("Submission " + submission.number());
        }
        events.publishEvent(new SubmissionsShown(List.of(submission.id())));
        return true;
    }

    private void keep(long id, Field field, String text) {
        sql.sql("""
                        insert into submission.original (submission_id, field, text) values (:id, :field, :text)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("field", field.code())
                .param("text", text)
                .update();
    }
}
