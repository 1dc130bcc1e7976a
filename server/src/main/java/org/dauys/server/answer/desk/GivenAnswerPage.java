package org.dauys.server.answer.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Answers;
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

/** An answer that was given: how far it is delivered, and how it is corrected: by another one, never by a change. */
@Controller
@RequestMapping("/desk/c/{slug}/answers/{id:[0-9]{1,15}}")
class GivenAnswerPage {
    private final Desk desk;
    private final Responders responders;
    private final Answers answers;
    private final Delivery delivery;
    private final Answering answering;
    private final ReasonTemplates templates;
    private final Submissions submissions;
    private final InstantSource clock;

    GivenAnswerPage(
            Desk desk,
            Responders responders,
            Answers answers,
            Delivery delivery,
            Answering answering,
            ReasonTemplates templates,
            Submissions submissions,
            InstantSource clock) {
        this.desk = desk;
        this.responders = responders;
        this.answers = answers;
        this.delivery = delivery;
        this.answering = answering;
        this.templates = templates;
        this.submissions = submissions;
        this.clock = clock;
    }

    private record Subject(Consultation consultation, Person person, Answer answer) {
        /** Whoever answers for the body corrects it. */
        boolean isOwn() {
            return person.answersFor(answer.body());
        }
    }

    @GetMapping
    @Needs({Role.RESPONDER, Role.EDITOR})
    String show(@PathVariable String slug, @PathVariable long id, Model model) {
        Subject subject = subject(slug, id);
        model.addAttribute("consultation", subject.consultation());
        model.addAttribute("answer", subject.answer());
        model.addAttribute("progress", delivery.of(id));
        model.addAttribute("correction", answers.correctionOf(subject.answer()));
        model.addAttribute("own", subject.isOwn());
        return "answer/desk/given";
    }

    /** Goes on after a fault that has been mended. */
    @PostMapping("/resume")
    @Needs({Role.RESPONDER, Role.EDITOR})
    String resume(@PathVariable String slug, @PathVariable long id) {
        subject(slug, id);
        delivery.resume(id);
        return "redirect:/desk/c/" + slug + "/answers/" + id;
    }

    @GetMapping("/correct")
    @Needs(Role.RESPONDER)
    ModelAndView correct(
            @PathVariable String slug,
            @PathVariable long id,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Subject subject = own(slug, id);
        Map<Integer, String> kept = delivery.particular(id, AnswerPage.FIELDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().in(page.locale())));
        AnswerForm form = new AnswerForm(
                subject.answer().disposition().code(), subject.answer().reason(), kept, "");
        return form(model, subject, form, Optional.empty(), new Errors(page), HttpStatus.OK);
    }

    @PostMapping("/correct")
    @Needs(Role.RESPONDER)
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Subject subject = own(slug, id);
        Form form = new Form(sent);
        AnswerForm written = AnswerForm.read(
                form, some(subject).stream().map(Submission::number).toList());
        Errors errors = new Errors(page);
        if (form.has("take")) {
            Words template = templates
                    .byId(subject.consultation().id(), form.number("template"))
                    .map(ReasonTemplate::words)
                    .orElse(written.reason());
            return form(model, subject, written.withReason(template), Optional.empty(), errors, HttpStatus.OK);
        }
        Optional<Draft> draft =
                written.draft(templates.of(subject.consultation().id()), errors);
        if (draft.isEmpty()) {
            return form(model, subject, written, Optional.empty(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.has("save")) {
            return form(model, subject, written, preview(subject, draft.get()), errors, HttpStatus.OK);
        }
        Answering.Given given = answering.correct(
                subject.consultation(),
                subject.answer().body(),
                subject.person().participant(),
                draft.get(),
                subject.answer());
        if (given.answer().isEmpty()) {
            return form(model, subject, written, Optional.empty(), errors, HttpStatus.CONFLICT);
        }
        return new ModelAndView(Desk.done(
                flash,
                page.count("answer.corrected.saved", given.many()),
                "/desk/c/" + slug + "/answers/" + given.answer().get()));
    }

    private Subject subject(String slug, long id) {
        Consultation consultation = desk.consultation(slug);
        Person person = responders.at(consultation);
        Answer answer = answers.byId(consultation.id(), id).orElseThrow(Desk::missing);
        return new Subject(consultation, person, answer);
    }

    private Subject own(String slug, long id) {
        Subject subject = subject(slug, id);
        if (!subject.isOwn()) {
            throw new RefusedException("answer.refused.other");
        }
        return subject;
    }

    private List<Submission> some(Subject subject) {
        return submissions.byIds(delivery.served(subject.answer().id(), AnswerPage.FIELDS));
    }

    private Optional<Served> preview(Subject subject, Draft draft) {
        return some(subject).stream()
                .findFirst()
                .map(one -> new Served(
                        new Answer(
                                0,
                                subject.consultation().id(),
                                draft.disposition(),
                                draft.reason(),
                                subject.answer().body(),
                                clock.instant(),
                                Optional.of(subject.answer().id()),
                                subject.answer().many()),
                        Answering.in(one, draft.particular().getOrDefault(one.number(), ""))));
    }

    private ModelAndView form(
            Model model, Subject subject, AnswerForm form, Optional<Served> preview, Errors errors, HttpStatus status) {
        Progress progress = delivery.of(subject.answer().id());
        Optional<Answer> correction = answers.correctionOf(subject.answer());
        model.addAttribute("consultation", subject.consultation());
        model.addAttribute("body", subject.answer().body());
        model.addAttribute("selection", new Selection(List.of(), false, QueueFilter.NONE));
        model.addAttribute("many", correction.isPresent() || progress.waiting() > 0 ? 0 : progress.served());
        model.addAttribute("some", some(subject));
        model.addAttribute("fields", progress.served() <= AnswerPage.FIELDS);
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("templates", templates.of(subject.consultation().id()));
        model.addAttribute(
                "taken",
                correction.stream()
                        .map(answer -> new TakenBy(0, Optional.of(answer)))
                        .toList());
        model.addAttribute("corrected", Optional.of(subject.answer()));
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/desk/answer", model.asMap(), status);
    }
}
