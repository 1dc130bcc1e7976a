package org.dauys.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Letters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A moderator's decisions: publish, hide for a published reason, show again. None of them deletes anything. Each leaves a
 * dated step and is told to the author; each is refused when someone else decided since the submission was seen.
 */
@Component
public class Moderation {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final Letters letters;
    private final ApplicationEventPublisher events;

    Moderation(JdbcClient sql, Submissions submissions, Letters letters, ApplicationEventPublisher events) {
        this.sql = sql;
        this.submissions = submissions;
        this.letters = letters;
        this.events = events;
    }

    /** A submission as the moderator saw it. */
    public record Seen(int number, int revision) {}

    private record Touched(long id, int revision, Optional<UUID> author) {}

    /** Publishes what waits in moderation. */
    @Transactional
    public void publish(Consultation consultation, Seen seen) {
        Touched touched = require(published(consultation, seen), seen);
        note(consultation, seen, touched, "published", "", "register.letter.published");
        events.publishEvent(new SubmissionsShown(List.of(touched.id())));
    }

    /** Hides what is published or waits; its number, date and reason stay visible. */
    @Transactional
    public void hide(Consultation consultation, Seen seen, HiddenReason reason) {
        Touched touched = require(hidden(consultation, seen, reason), seen);
        note(consultation, seen, touched, "hidden", reason.code(), "register.letter.hidden." + reason.code());
    }

    /** Shows what was hidden; an open objection is thereby accepted. */
    @Transactional
    public void show(Consultation consultation, Seen seen) {
        Touched touched = require(shown(consultation, seen), seen);
        sql.sql("update submission.objection set decided_at = now() where submission_id = :id and decided_at is null")
                .param("id", touched.id())
                .update();
        note(consultation, seen, touched, "shown", "", "register.letter.shown");
        events.publishEvent(new SubmissionsShown(List.of(touched.id())));
    }

    /**
     * Leaves hidden what its author objected to hiding.
     *
     * @param why in words that the author reads; not empty
     */
    @Transactional
    public void refuseObjection(Consultation consultation, Seen seen, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("A refusal has a reason");
        }
        Touched touched = require(touched(consultation, seen, "revision = s.revision + 1", "s.state = 'hidden'"), seen);
        int refused = sql.sql("""
                        update submission.objection set decided_at = now(), refusal = :why
                        where submission_id = :id and decided_at is null
                        """).param("id", touched.id()).param("why", why).update();
        if (refused == 0) {
            throw new ConflictException("Submission " + seen.number());
        }
        note(consultation, seen, touched, "objection-refused", "", "register.letter.objection-refused");
    }

    /**
     * Publishes several.
     *
     * @return the numbers of those that were left as they are, since someone else decided meanwhile
     */
    @Transactional
    public List<Integer> publishAll(Consultation consultation, List<Seen> all) {
        List<Integer> left = new ArrayList<>();
        List<Long> shown = new ArrayList<>();
        for (Seen seen : all) {
            published(consultation, seen)
                    .ifPresentOrElse(
                            touched -> {
                                note(consultation, seen, touched, "published", "", "register.letter.published");
                                shown.add(touched.id());
                            },
                            () -> left.add(seen.number()));
        }
        if (!shown.isEmpty()) {
            events.publishEvent(new SubmissionsShown(shown));
        }
        return left;
    }

    /** The same, hiding them for one reason. */
    @Transactional
    public List<Integer> hideAll(Consultation consultation, List<Seen> all, HiddenReason reason) {
        List<Integer> left = new ArrayList<>();
        for (Seen seen : all) {
            hidden(consultation, seen, reason)
                    .ifPresentOrElse(
                            touched -> note(
                                    consultation,
                                    seen,
                                    touched,
                                    "hidden",
                                    reason.code(),
                                    "register.letter.hidden." + reason.code()),
                            () -> left.add(seen.number()));
        }
        return left;
    }

    /** Opens a file that came along to readers. */
    @Transactional
    public void openFile(Consultation consultation, Seen seen, long file) {
        show(consultation, seen, file, true, "shown");
    }

    /** Closes a file that came along to readers. */
    @Transactional
    public void closeFile(Consultation consultation, Seen seen, long file) {
        show(consultation, seen, file, false, "blacked-out");
    }

    private void show(Consultation consultation, Seen seen, long file, boolean open, String step) {
        Touched touched =
                require(touched(consultation, seen, "revision = s.revision + 1", "s.state <> 'erased'"), seen);
        int changed = sql.sql("""
                        update submission.attachment set public = :open
                        where id = :file and submission_id = :id and public <> :open
                        """)
                .param("open", open)
                .param("file", file)
                .param("id", touched.id())
                .update();
        if (changed == 0) {
            throw new ConflictException("A file of submission " + seen.number());
        }
        submissions.step(touched.id(), step, "file");
    }

    private Optional<Touched> published(Consultation consultation, Seen seen) {
        return touched(
                consultation,
                seen,
                "state = 'published', published_at = coalesce(s.published_at, now()), revision = s.revision + 1",
                "s.state = 'moderation'");
    }

    private Optional<Touched> hidden(Consultation consultation, Seen seen, HiddenReason reason) {
        return touched(
                consultation,
                seen,
                "state = 'hidden', hidden_reason = '" + reason.code() + "', revision = s.revision + 1",
                "s.state in ('" + String.join("', '", State.STEPS.before(State.HIDDEN)) + "')");
    }

    private Optional<Touched> shown(Consultation consultation, Seen seen) {
        return touched(
                consultation,
                seen,
                "state = 'published', hidden_reason = null, published_at = coalesce(s.published_at, now()),"
                        + " revision = s.revision + 1",
                "s.state = 'hidden'");
    }

    /** Changes a submission that is still as it was seen; {@code set} and {@code where} are words of this class alone. */
    private Optional<Touched> touched(Consultation consultation, Seen seen, String set, String where) {
        return sql.sql("update submission.submission s set " + set + """
                         where s.consultation_id = :consultation and s.number = :number and s.revision = :revision and
                        """ + where
                        + " returning s.id, s.revision, s.author")
                .param("consultation", consultation.id())
                .param("number", seen.number())
                .param("revision", seen.revision())
                .query((row, i) -> new Touched(
                        row.getLong("id"),
                        row.getInt("revision"),
                        Optional.ofNullable(row.getObject("author", UUID.class))))
                .optional();
    }

    private static Touched require(Optional<Touched> touched, Seen seen) {
        return touched.orElseThrow(() -> new ConflictException("Submission " + seen.number()));
    }

    private void note(
            Consultation consultation, Seen seen, Touched touched, String step, String detail, String phrase) {
        submissions.step(touched.id(), step, detail);
        String path = "/c/" + consultation.slug() + "/submissions/" + seen.number();
        String key = step + "-" + touched.id() + "-" + touched.revision();
        letters.tell(touched.author().stream()
                .map(author -> new Letters.Notice(author, key, phrase, List.of(String.valueOf(seen.number())), path))
                .toList());
    }
}
