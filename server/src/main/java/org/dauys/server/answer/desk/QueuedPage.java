package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.Opinions;
import org.dauys.server.answer.Reopenings;
import org.dauys.server.answer.Replies;
import org.dauys.server.answer.Task;
import org.dauys.server.answer.Tasks;
import org.dauys.server.answer.desk.Responders.Person;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One submission at this desk, in full, with what it was answered; an editor opens it again here. */
@Controller
@RequestMapping("/desk/c/{slug}/queue/{number:[0-9]{1,9}}")
class QueuedPage {
    private static final int LONGEST_REASON = 5_000;

    private final Desk desk;
    private final Responders responders;
    private final Submissions submissions;
    private final Tasks tasks;
    private final Answers answers;
    private final Reopenings reopenings;
    private final Replies replies;
    private final Opinions opinions;

    QueuedPage(
            Desk desk,
            Responders responders,
            Submissions submissions,
            Tasks tasks,
            Answers answers,
            Reopenings reopenings,
            Replies replies,
            Opinions opinions) {
        this.desk = desk;
        this.responders = responders;
        this.submissions = submissions;
        this.tasks = tasks;
        this.answers = answers;
        this.reopenings = reopenings;
        this.replies = replies;
        this.opinions = opinions;
    }

    private record Subject(Consultation consultation, Person person, Submission submission, Optional<Task> task) {}

    @GetMapping
    @Needs({Role.RESPONDER, Role.EDITOR})
    ModelAndView show(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, subject(slug, number), Words.NONE, new Errors(page), HttpStatus.OK);
    }

    @PostMapping("/reopen")
    @Needs(Role.EDITOR)
    ModelAndView reopen(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Subject subject = subject(slug, number);
        if (!subject.person().editor()) {
            throw new RefusedException("answer.refused.other");
        }
        Words reason = new Form(sent).words("reason");
        Errors errors = new Errors(page);
        if (Reasons.isEmpty(reason)) {
            errors.add("reason-kk", "answer.error.reopen");
        }
        Form.limit(reason, "reason", LONGEST_REASON, errors);
        if (!errors.isEmpty()) {
            return show(model, subject, reason, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!reopenings.reopen(subject.submission(), reason)) {
            throw new RefusedException("answer.refused.reopen");
        }
        return new ModelAndView(
                Desk.done(flash, page.say("answer.reopened", number), "/desk/c/" + slug + "/queue/" + number));
    }

    /** What waits at another body is not a responder's to see here; it is public, though, once published. */
    private Subject subject(String slug, int number) {
        Consultation consultation = desk.consultation(slug);
        Person person = responders.at(consultation);
        Submission submission = submissions
                .byNumber(consultation.id(), number)
                .filter(Submission::isPublished)
                .orElseThrow(Desk::missing);
        Optional<Task> task = tasks.of(submission.id());
        if (!person.sees(task.flatMap(Task::body))) {
            throw new RefusedException("answer.refused.other");
        }
        return new Subject(consultation, person, submission, task);
    }

    private ModelAndView show(Model model, Subject subject, Words reason, Errors errors, HttpStatus status) {
        long id = subject.submission().id();
        model.addAttribute("consultation", subject.consultation());
        model.addAttribute("submission", subject.submission());
        model.addAttribute("task", subject.task());
        model.addAttribute("answers", answers.of(id));
        model.addAttribute("reopenings", reopenings.of(id));
        model.addAttribute("reply", replies.of(id));
        model.addAttribute("opinions", opinions.onSubmission(id));
        model.addAttribute("today", responders.today(subject.consultation()));
        model.addAttribute("editor", subject.person().editor());
        model.addAttribute(
                "own",
                subject.task()
                        .filter(Task::isWaiting)
                        .flatMap(Task::body)
                        .filter(subject.person()::answersFor)
                        .isPresent());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/desk/queued", model.asMap(), status);
    }
}
