package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.desk.Responders.Person;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An answer that was given: how far it is delivered, and how it is corrected: by another one, never by a change. */
@Controller
@RequestMapping("/desk/c/{slug}/answers/{id:[0-9]{1,15}}")
class GivenAnswerPage {
    private final Responders responders;
    private final Answers answers;
    private final Delivery delivery;
    private final Answering answering;
    private final Submissions submissions;
    private final Queue queue;
    private final AnswerWriting writing;

    GivenAnswerPage(
            Responders responders,
            Answers answers,
            Delivery delivery,
            Answering answering,
            Submissions submissions,
            Queue queue,
            AnswerWriting writing) {
        this.responders = responders;
        this.answers = answers;
        this.delivery = delivery;
        this.answering = answering;
        this.submissions = submissions;
        this.queue = queue;
        this.writing = writing;
    }

    private record Subject(Person person, Answer answer) {
        /** Whoever answers for the body corrects it. */
        boolean isOwn() {
            return person.answersFor(answer.body());
        }
    }

    @GetMapping
    @Needs({Role.RESPONDER, Role.EDITOR})
    Shown show(@PathVariable long id, DeskVisit visit) {
        Subject subject = subject(visit, id);
        return visit.show("answer/desk/given")
                .with("answer", subject.answer())
                .with("progress", delivery.of(id))
                .with("correction", answers.correctionOf(subject.answer()))
                .with("own", subject.isOwn())
                .with("next", next(visit, subject));
    }

    /** The next that waits at the same body, when whoever looks can answer it. */
    private Optional<Waiting> next(DeskVisit visit, Subject subject) {
        if (!subject.isOwn()) {
            return Optional.empty();
        }
        QueueFilter filter = QueueFilter.NONE.ofBody(subject.answer().body().slug());
        return queue.page(responders.asked(visit.consultation(), filter, subject.person()), "").stream()
                .filter(one -> !one.taken())
                .findFirst();
    }

    /** Goes on after a fault that has been mended. */
    @PostMapping("/resume")
    @Needs({Role.RESPONDER, Role.EDITOR})
    ModelAndView resume(@PathVariable long id, DeskVisit visit) {
        subject(visit, id);
        delivery.resume(id);
        return visit.to("/answers/" + id);
    }

    @GetMapping("/correct")
    @Needs(Role.RESPONDER)
    Shown correct(@PathVariable long id, DeskVisit visit) {
        Answer answer = own(visit, id).answer();
        Map<Integer, String> kept = delivery.particular(id, AnswerWriting.FIELDS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> visit.said(entry.getValue())));
        return writing.show(
                visit, about(answer), new AnswerForm(answer.disposition().code(), answer.reason(), kept, ""));
    }

    @PostMapping("/correct")
    @Needs(Role.RESPONDER)
    ModelAndView save(@PathVariable long id, DeskVisit visit) {
        Subject subject = own(visit, id);
        AnswerWriting.About about = about(subject.answer());
        return writing.write(
                visit, about, numbers -> answering.strangers(numbers, subject.answer()), (written, draft) -> {
                    Answering.Given given = answering.correct(
                            visit.consultation(),
                            about.body(),
                            subject.person().participant(),
                            draft,
                            subject.answer());
                    return given.answer().isEmpty()
                            ? writing.show(visit, about(subject.answer()), written)
                                    .conflict()
                            : visit.doneMany(
                                    "/answers/" + given.answer().get(), "answer.corrected.saved", given.many());
                });
    }

    private Subject subject(DeskVisit visit, long id) {
        Person person = responders.at(visit.consultation());
        return new Subject(person, answers.byId(visit.id(), id).orElseThrow(Visit::missing));
    }

    private Subject own(DeskVisit visit, long id) {
        Subject subject = subject(visit, id);
        if (!subject.isOwn()) {
            throw new RefusedException("answer.refused.other");
        }
        return subject;
    }

    private AnswerWriting.About about(Answer answer) {
        Progress progress = delivery.of(answer.id());
        Optional<Answer> correction = answers.correctionOf(answer);
        return new AnswerWriting.About(
                answer.body(),
                new Selection(List.of(), false, QueueFilter.NONE),
                correction.isPresent() || progress.waiting() > 0 ? 0 : progress.served(),
                submissions.byIds(delivery.served(answer.id(), AnswerWriting.FIELDS)),
                progress.served() <= AnswerWriting.FIELDS,
                correction.stream().map(one -> new TakenBy(0, Optional.of(one))).toList(),
                Optional.of(answer));
    }
}
