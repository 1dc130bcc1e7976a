package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.Opinions;
import org.dauys.server.answer.Reopenings;
import org.dauys.server.answer.Replies;
import org.dauys.server.answer.Task;
import org.dauys.server.answer.Tasks;
import org.dauys.server.answer.desk.Responders.Person;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One submission at this desk, in full, with what it was answered; an editor opens it again here. */
@Controller
@RequestMapping("/desk/c/{slug}/queue/{number:[0-9]{1,9}}")
class QueuedPage {
    private static final int LONGEST_REASON = 5_000;

    private final ProvisionLabels labels;
    private final Responders responders;
    private final Submissions submissions;
    private final Tasks tasks;
    private final Answers answers;
    private final Reopenings reopenings;
    private final Replies replies;
    private final Opinions opinions;

    QueuedPage(
            Responders responders,
            Submissions submissions,
            Tasks tasks,
            Answers answers,
            Reopenings reopenings,
            Replies replies,
            Opinions opinions,
            ProvisionLabels labels) {
        this.labels = labels;
        this.responders = responders;
        this.submissions = submissions;
        this.tasks = tasks;
        this.answers = answers;
        this.reopenings = reopenings;
        this.replies = replies;
        this.opinions = opinions;
    }

    private record Subject(Person person, Submission submission, Optional<Task> task) {
        /** Whether it waits for an answer of whoever asks. */
        boolean isOwn() {
            return task.filter(Task::isWaiting)
                    .flatMap(Task::body)
                    .filter(person::answersFor)
                    .isPresent();
        }
    }

    @GetMapping
    @Needs({Role.RESPONDER, Role.EDITOR})
    Shown show(DeskVisit visit) {
        return show(visit, subject(visit), Words.NONE);
    }

    @PostMapping("/reopen")
    @Needs(Role.EDITOR)
    ModelAndView reopen(DeskVisit visit) {
        Subject subject = subject(visit);
        if (!subject.person().editor()) {
            throw new RefusedException("answer.refused.other");
        }
        Words reason = visit.form().words("reason");
        Reasons.check(reason, "reason", LONGEST_REASON, "answer.error.reopen", visit.errors());
        if (!visit.isFine()) {
            return show(visit, subject, reason);
        }
        if (!reopenings.reopen(subject.submission(), reason)) {
            throw new RefusedException("answer.refused.reopen");
        }
        int number = subject.submission().number();
        return visit.done("/queue/" + number, "answer.reopened", number);
    }

    /** What waits at another body is not a responder's to see here; it is public, though, once published. */
    private Subject subject(DeskVisit visit) {
        Person person = responders.at(visit.consultation());
        Submission submission = submissions
                .byNumber(visit.id(), visit.number("number"))
                .filter(Submission::isPublished)
                .orElseThrow(Visit::missing);
        Optional<Task> task = tasks.of(submission.id());
        if (!person.sees(task.flatMap(Task::body))) {
            throw new RefusedException("answer.refused.other");
        }
        return new Subject(person, submission, task);
    }

    private Shown show(DeskVisit visit, Subject subject, Words reason) {
        long id = subject.submission().id();
        return visit.show("answer/desk/queued")
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("submission", subject.submission())
                .with("task", subject.task())
                .with("answers", answers.of(id))
                .with("reopenings", reopenings.of(id))
                .with("reply", replies.of(id))
                .with("opinions", opinions.onSubmission(id))
                .with("today", responders.today(visit.consultation()))
                .with("editor", subject.person().editor())
                .with("own", subject.isOwn())
                .with("reason", reason);
    }
}
