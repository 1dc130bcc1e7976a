package org.dauys.server.answer.reader;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.Opinions;
import org.dauys.server.answer.Reopenings;
import org.dauys.server.answer.Replies;
import org.dauys.server.answer.Reply;
import org.dauys.server.answer.Rotation;
import org.dauys.server.answer.Tasks;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Participants;
import org.dauys.server.site.Page;
import org.dauys.server.submission.ReceiptAddition;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionAddition;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * On the page of a submission: the answer first, or who owes it and until when; below, opinions and the reply. The sender
 * reads the answer with the receipt, too.
 */
@Component
@Order(10)
class AnswerOnSubmission implements SubmissionAddition, ReceiptAddition {
    private final AnswerParts parts;
    private final Answers answers;
    private final Tasks tasks;
    private final Replies replies;
    private final Reopenings reopenings;
    private final Thresholds thresholds;
    private final Opinions opinions;
    private final Participants participants;
    private final InstantSource clock;

    AnswerOnSubmission(
            AnswerParts parts,
            Answers answers,
            Tasks tasks,
            Replies replies,
            Reopenings reopenings,
            Thresholds thresholds,
            Opinions opinions,
            Participants participants,
            InstantSource clock) {
        this.parts = parts;
        this.answers = answers;
        this.tasks = tasks;
        this.replies = replies;
        this.reopenings = reopenings;
        this.thresholds = thresholds;
        this.opinions = opinions;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public Optional<Content> first(Consultation consultation, Submission submission, Page page) {
        List<Served> given = answers.of(submission.id());
        if (given.isEmpty() && !submission.isPublished()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("consultation", consultation);
        values.put("waiting", submission.isPublished());
        values.put("answers", given);
        values.put("task", tasks.of(submission.id()));
        values.put("reopenings", reopenings.of(submission.id()));
        values.put("reached", thresholds.reachedBy(submission.id()));
        values.put("today", today(consultation));
        return Optional.of(parts.of("answer/reader/block", values));
    }

    @Override
    public Optional<Content> last(Consultation consultation, Submission submission, Page page) {
        // Whose own words are not shown, their reply is not either.
        Optional<Reply> reply = submission.isPublished() ? replies.of(submission.id()) : Optional.empty();
        boolean mayReply = submission.isPublished()
                && reply.isEmpty()
                && !answers.of(submission.id()).isEmpty();
        // An order that favours nobody, as everywhere.
        Rotation rotation = new Rotation("submission " + submission.id(), today(consultation));
        List<Signed> signed = rotation.of(
                Signed.of(submission.isPublished() ? opinions.onSubmission(submission.id()) : List.of(), participants));
        if (signed.isEmpty() && reply.isEmpty() && !mayReply) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("consultation", consultation);
        values.put("number", submission.number());
        values.put("reply", reply);
        values.put("mayReply", mayReply);
        values.put("opinions", signed);
        return Optional.of(parts.of("answer/reader/below", values));
    }

    @Override
    public Optional<Content> of(
            Consultation consultation, Submission submission, Holder holder, CsrfToken csrf, Page page) {
        return first(consultation, submission, page);
    }

    private LocalDate today(Consultation consultation) {
        return clock.instant().atZone(consultation.zone()).toLocalDate();
    }
}
