package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Opinion.Stance;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Codes;
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

/** An expert's desk: what they were asked, and what they say, signed by name. */
@Controller
@RequestMapping("/desk/c/{slug}/opinions")
class OpinionsPage {
    private static final int LONGEST = 20_000;

    private final Desk desk;
    private final Actors actors;
    private final Participants participants;
    private final Questions questions;
    private final Opinions opinions;
    private final OpinionSubjects subjects;

    OpinionsPage(
            Desk desk,
            Actors actors,
            Participants participants,
            Questions questions,
            Opinions opinions,
            OpinionSubjects subjects) {
        this.desk = desk;
        this.actors = actors;
        this.participants = participants;
        this.questions = questions;
        this.opinions = opinions;
        this.subjects = subjects;
    }

    private record Expert(UUID id, Optional<PublicName> name) {}

    @GetMapping
    @Needs(Role.EXPERT)
    String show(@PathVariable String slug, Model model) {
        Consultation consultation = desk.consultation(slug);
        Expert expert = expert(consultation);
        model.addAttribute("consultation", consultation);
        model.addAttribute("name", expert.name());
        model.addAttribute("questions", questions.to(expert.id()));
        model.addAttribute("opinions", opinions.by(expert.id()));
        return "answer/desk/opinions";
    }

    @GetMapping("/write")
    @Needs(Role.EXPERT)
    ModelAndView write(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        return form(model, consultation, expert(consultation), saying(new Form(sent)), new Errors(page), HttpStatus.OK);
    }

    @PostMapping("/write")
    @Needs(Role.EXPERT)
    ModelAndView publish(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Expert expert = expert(consultation);
        Form form = new Form(sent);
        Saying saying = saying(form);
        Errors errors = new Errors(page);
        if (expert.name().flatMap(PublicName::name).isEmpty()) {
            errors.add("words-kk", "answer.error.unsigned");
        }
        Optional<Stance> stance = List.of(Stance.values()).stream()
                .filter(one -> Codes.of(one).equals(saying.stance()))
                .findFirst();
        if (stance.isEmpty()) {
            errors.add("stance", "answer.error.stance");
        }
        if (Reasons.isEmpty(saying.words())) {
            errors.add("words-kk", "answer.error.opinion");
        }
        Form.limit(saying.words(), "words", LONGEST, errors);
        Optional<Opinions.Subject> subject = subjects.read(consultation, form, errors);
        if (!errors.isEmpty()) {
            return form(model, consultation, expert, saying, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Long> question = asked(expert, saying).map(Question::id);
        opinions.give(expert.id(), subject.orElseThrow(), stance.orElseThrow(), saying.words(), question);
        return new ModelAndView(
                Desk.done(flash, page.say("answer.opinion.published"), "/desk/c/" + slug + "/opinions"));
    }

    private Expert expert(Consultation consultation) {
        UUID id = actors.require(consultation.id()).participant();
        return new Expert(
                id, Optional.ofNullable(participants.names(List.of(id)).get(id)));
    }

    private static Saying saying(Form form) {
        return new Saying(
                Math.max(0, form.number("question")),
                form.text("label"),
                form.text("number"),
                form.text("stance"),
                form.words("words"));
    }

    private Optional<Question> asked(Expert expert, Saying saying) {
        return questions.to(expert.id()).stream()
                .filter(question -> question.id() == saying.question())
                .findFirst();
    }

    private ModelAndView form(
            Model model, Consultation consultation, Expert expert, Saying saying, Errors errors, HttpStatus status) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("name", expert.name());
        model.addAttribute("question", asked(expert, saying));
        model.addAttribute("saying", saying);
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/desk/opinion", model.asMap(), status);
    }
}
