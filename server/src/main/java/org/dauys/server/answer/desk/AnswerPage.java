package org.dauys.server.answer.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
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

/** One answer, written for one submission or for many at once. */
@Controller
@RequestMapping("/desk/c/{slug}/answer")
class AnswerPage {
    /** For so many there is a field each for what is particular to them. */
    static final int FIELDS = 100;

    private final Desk desk;
    private final Responders responders;
    private final Queue queue;
    private final Bodies bodies;
    private final Tasks tasks;
    private final Answering answering;
    private final ReasonTemplates templates;
    private final Submissions submissions;
    private final Taken taken;
    private final InstantSource clock;

    AnswerPage(
            Desk desk,
            Responders responders,
            Queue queue,
            Bodies bodies,
            Tasks tasks,
            Answering answering,
            ReasonTemplates templates,
            Submissions submissions,
            Taken taken,
            InstantSource clock) {
        this.desk = desk;
        this.responders = responders;
        this.queue = queue;
        this.bodies = bodies;
        this.tasks = tasks;
        this.answering = answering;
        this.templates = templates;
        this.submissions = submissions;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * What the page is about.
     *
     * @param ids of the submissions that wait
     * @param some of them, the first
     */
    private record Subject(
            Consultation consultation,
            Person person,
            Body body,
            Selection selection,
            List<Long> ids,
            List<Submission> some) {

        List<Integer> numbers() {
            return some.stream().map(Submission::number).toList();
        }
    }

    @GetMapping
    @Needs(Role.RESPONDER)
    ModelAndView show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Subject subject = subject(slug, Selection.of(new Form(sent)));
        return show(model, subject, AnswerForm.empty(), Optional.empty(), new Errors(page), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Role.RESPONDER)
    ModelAndView write(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Form form = new Form(sent);
        Subject subject = subject(slug, Selection.of(form));
        AnswerForm written = AnswerForm.read(form, subject.numbers());
        Errors errors = new Errors(page);
        if (form.has("take")) {
            Words template = templates
                    .byId(subject.consultation().id(), form.number("template"))
                    .map(ReasonTemplate::words)
                    .orElse(written.reason());
            return show(model, subject, written.withReason(template), Optional.empty(), errors, HttpStatus.OK);
        }
        Optional<Draft> draft =
                written.draft(templates.of(subject.consultation().id()), errors);
        if (draft.isEmpty()) {
            return show(model, subject, written, Optional.empty(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.has("save")) {
            return show(model, subject, written, preview(subject, draft.get()), errors, HttpStatus.OK);
        }
        int seen = form.number("many");
        boolean fewer = subject.selection().numbers().size() > subject.ids().size();
        if (subject.ids().isEmpty()
                || subject.ids().size() > seen
                || (fewer && seen > subject.ids().size())) {
            return show(model, subject, written, Optional.empty(), errors, HttpStatus.CONFLICT);
        }
        Answering.Given given = answering.give(
                subject.consultation(), subject.body(), subject.person().participant(), draft.get(), subject.ids());
        if (given.answer().isEmpty()) {
            return show(
                    model, subject(slug, subject.selection()), written, Optional.empty(), errors, HttpStatus.CONFLICT);
        }
        int left = seen - given.many();
        String notice = left == 0
                ? page.count("answer.saved", given.many())
                : page.say("answer.saved.left", given.many(), left);
        return new ModelAndView(Desk.done(
                flash, notice, "/desk/c/" + slug + "/answers/" + given.answer().get()));
    }

    private Subject subject(String slug, Selection selection) {
        Consultation consultation = desk.consultation(slug);
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
        List<Submission> some = submissions.byIds(ids.subList(0, Math.min(FIELDS, ids.size())));
        return new Subject(consultation, person, body, fixed, ids, some);
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

    /** What the first sender will read; of those with something particular, the first. */
    private Optional<Served> preview(Subject subject, Draft draft) {
        Optional<Submission> reader = subject.some().stream()
                .filter(one -> draft.particular().containsKey(one.number()))
                .findFirst()
                .or(() -> subject.some().stream().findFirst());
        return reader.map(one -> new Served(
                new Answer(
                        0,
                        subject.consultation().id(),
                        draft.disposition(),
                        draft.reason(),
                        subject.body(),
                        clock.instant(),
                        Optional.empty(),
                        subject.ids().size()),
                Answering.in(one, draft.particular().getOrDefault(one.number(), ""))));
    }

    private ModelAndView show(
            Model model, Subject subject, AnswerForm form, Optional<Served> preview, Errors errors, HttpStatus status) {
        model.addAttribute("consultation", subject.consultation());
        model.addAttribute("body", subject.body());
        model.addAttribute("selection", subject.selection());
        model.addAttribute("many", subject.ids().size());
        model.addAttribute("some", subject.some());
        model.addAttribute("fields", subject.ids().size() <= FIELDS);
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("templates", templates.of(subject.consultation().id()));
        model.addAttribute(
                "taken",
                taken.of(subject.consultation().id(), subject.selection().numbers()));
        model.addAttribute("corrected", Optional.<Answer>empty());
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/desk/answer", model.asMap(), status);
    }
}
