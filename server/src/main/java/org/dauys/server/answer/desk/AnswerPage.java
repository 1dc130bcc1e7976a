package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Task;
import org.dauys.server.answer.Tasks;
import org.dauys.server.answer.desk.Responders.Person;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One answer, written for one submission or for many at once. */
@Controller
@Needs(Role.RESPONDER)
@RequestMapping("/desk/c/{slug}/answer")
class AnswerPage {
    private final Responders responders;
    private final Queue queue;
    private final Bodies bodies;
    private final Tasks tasks;
    private final Answering answering;
    private final Submissions submissions;
    private final Taken taken;
    private final AnswerWriting writing;

    AnswerPage(
            Responders responders,
            Queue queue,
            Bodies bodies,
            Tasks tasks,
            Answering answering,
            Submissions submissions,
            Taken taken,
            AnswerWriting writing) {
        this.responders = responders;
        this.queue = queue;
        this.bodies = bodies;
        this.tasks = tasks;
        this.answering = answering;
        this.submissions = submissions;
        this.taken = taken;
        this.writing = writing;
    }

    /**
     * What the page is about.
     *
     * @param ids of the submissions that wait
     */
    private record Subject(Person person, List<Long> ids, AnswerWriting.About about) {}

    @GetMapping
    Shown show(DeskVisit visit) {
        return writing.show(
                visit, subject(visit, Selection.of(visit.form())).about(), AnswerForm.proposed(visit.form()));
    }

    @PostMapping
    ModelAndView write(DeskVisit visit) {
        Subject subject = subject(visit, Selection.of(visit.form()));
        return writing.write(
                visit,
                subject.about(),
                numbers -> answering.strangers(numbers, subject.ids()),
                (written, draft) -> give(visit, subject, written, draft));
    }

    private ModelAndView give(DeskVisit visit, Subject subject, AnswerForm written, Draft draft) {
        AnswerWriting.About about = subject.about();
        int seen = visit.form().number("many");
        boolean fewer = about.selection().numbers().size() > about.many();
        if (about.many() == 0 || about.many() > seen || (fewer && seen > about.many())) {
            return writing.show(visit, about, written).conflict();
        }
        Answering.Given given = answering.give(
                visit.consultation(), about.body(), subject.person().participant(), draft, subject.ids());
        if (given.answer().isEmpty()) {
            return writing.show(visit, subject(visit, about.selection()).about(), written)
                    .conflict();
        }
        String path = "/answers/" + given.answer().get();
        int left = seen - given.many();
        return left == 0
                ? visit.doneMany(path, "answer.saved", given.many())
                : visit.done(path, "answer.saved.left", given.many(), left);
    }

    private Subject subject(DeskVisit visit, Selection selection) {
        Consultation consultation = visit.consultation();
        Person person = responders.at(consultation);
        if (selection.isEmpty()) {
            throw new RefusedException("answer.error.chosen");
        }
        Body body = body(consultation, person, selection);
        QueueFilter filter = selection.filter().ofBody(body.slug());
        if (selection.all() && filter.upto() == 0) {
            // What comes in while the answer is written is not answered by it.
            filter = filter.upTo(
                    queue.extent(responders.asked(consultation, filter, person)).upto());
        }
        Selection fixed = new Selection(selection.numbers(), selection.all(), filter);
        List<Long> ids = selection.all()
                ? queue.ids(responders.asked(consultation, filter, person))
                : queue.ids(consultation.id(), selection.numbers(), Optional.of(body.id()));
        List<Submission> some = submissions.byIds(ids.subList(0, Math.min(AnswerWriting.FIELDS, ids.size())));
        return new Subject(
                person,
                ids,
                new AnswerWriting.About(
                        body,
                        fixed,
                        ids.size(),
                        some,
                        ids.size() <= AnswerWriting.FIELDS,
                        taken.of(consultation.id(), fixed.numbers()),
                        Optional.empty()));
    }

    /** Whoever answers for several bodies answers for the one that is asked for, or that the first of what was chosen waits at. */
    private Body body(Consultation consultation, Person person, Selection selection) {
        return bodies.bySlug(consultation.id(), selection.filter().body())
                .or(() -> first(consultation, person, selection))
                .filter(person::answersFor)
                .or(() -> person.own(""))
                .orElseThrow(() -> new RefusedException("answer.refused.body"));
    }

    private Optional<Body> first(Consultation consultation, Person person, Selection selection) {
        List<Long> ids = selection.all()
                ? queue.page(responders.asked(consultation, selection.filter(), person), "").stream()
                        .limit(1)
                        .map(Waiting::id)
                        .toList()
                : submissions.byNumber(consultation.id(), selection.numbers().getFirst()).stream()
                        .map(Submission::id)
                        .toList();
        return ids.stream().findFirst().flatMap(tasks::of).flatMap(Task::body);
    }
}
