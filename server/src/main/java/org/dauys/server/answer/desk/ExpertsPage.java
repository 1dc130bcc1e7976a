package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
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

/** An editor asks experts for opinions. */
@Controller
@RequestMapping("/desk/c/{slug}/experts")
class ExpertsPage {
    private static final int LONGEST = 5_000;

    private final Desk desk;
    private final Roles roles;
    private final Questions questions;
    private final OpinionSubjects subjects;
    private final Responders responders;

    ExpertsPage(Desk desk, Roles roles, Questions questions, OpinionSubjects subjects, Responders responders) {
        this.desk = desk;
        this.roles = roles;
        this.questions = questions;
        this.subjects = subjects;
        this.responders = responders;
    }

    @GetMapping
    @Needs(Role.EDITOR)
    ModelAndView show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Form form = new Form(sent);
        Asking asking = new Asking("", form.text("label"), form.text("number"), Words.NONE);
        return show(model, desk.consultation(slug), asking, new Errors(page), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Role.EDITOR)
    ModelAndView ask(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        Asking asking = new Asking(form.text("expert"), form.text("label"), form.text("number"), form.words("words"));
        Errors errors = new Errors(page);
        Optional<UUID> expert = experts(consultation).stream()
                .filter(id -> id.toString().equals(asking.expert()))
                .findFirst();
        if (expert.isEmpty()) {
            errors.add("expert", "answer.error.expert");
        }
        Optional<Opinions.Subject> subject = subjects.read(consultation, form, errors);
        if (Reasons.isEmpty(asking.words())) {
            errors.add("words-kk", "answer.error.question");
        }
        Form.limit(asking.words(), "words", LONGEST, errors);
        if (!errors.isEmpty()) {
            return show(model, consultation, asking, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        questions.ask(consultation, expert.orElseThrow(), subject.orElseThrow(), asking.words());
        return new ModelAndView(Desk.done(flash, page.say("answer.asked"), "/desk/c/" + slug + "/experts"));
    }

    private List<UUID> experts(Consultation consultation) {
        return roles.staff(consultation.id(), Role.EXPERT).stream()
                .map(Staff::participant)
                .distinct()
                .toList();
    }

    private ModelAndView show(Model model, Consultation consultation, Asking asking, Errors errors, HttpStatus status) {
        List<UUID> experts = experts(consultation);
        List<Question> asked = questions.in(consultation);
        Map<UUID, String> names =
                responders.names(Stream.concat(experts.stream(), asked.stream().map(Question::expert))
                        .distinct()
                        .toList());
        model.addAttribute("consultation", consultation);
        model.addAttribute("experts", experts);
        model.addAttribute("names", names);
        model.addAttribute("asked", asked);
        model.addAttribute("asking", asking);
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/desk/experts", model.asMap(), status);
    }
}
