package org.dauys.server.consultation.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
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

/** Adds a version: the text in force first, then drafts. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/new")
class NewVersionPage {
    private final Desk desk;
    private final Consultations consultations;
    private final Drafting drafting;

    NewVersionPage(Desk desk, Consultations consultations, Drafting drafting) {
        this.desk = desk;
        this.consultations = consultations;
        this.drafting = drafting;
    }

    @GetMapping
    String blank(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.consultation(slug), new VersionForm(Words.NONE, "", 0), new Errors(page));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        VersionForm typed = VersionForm.read(form);
        Errors errors = new Errors(page);
        Optional<LocalDate> day = typed.check(form, errors);
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(model, consultation, typed, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long id = drafting.addVersion(consultation.id(), typed.name(), day);
        int number = consultations.versions(consultation).stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(Desk::missing)
                .number();
        return new ModelAndView(Desk.done(flash, page.say("desk.version.added"), "/desk/c/" + slug + "/v/" + number));
    }

    private String show(Model model, Consultation consultation, VersionForm form, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("number", consultations.versions(consultation).size());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "consultation/desk/versionNew";
    }
}
