package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.PublishedException;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A consultation with its versions: where everyone at the desk goes on from, each to what is theirs. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}")
class ConsultationPage {
    private final Desk desk;
    private final Consultations consultations;
    private final Drafting drafting;
    private final Themes themes;
    private final Roles roles;
    private final Additions additions;

    ConsultationPage(
            Desk desk,
            Consultations consultations,
            Drafting drafting,
            Themes themes,
            Roles roles,
            Additions additions) {
        this.desk = desk;
        this.consultations = consultations;
        this.drafting = drafting;
        this.themes = themes;
        this.roles = roles;
        this.additions = additions;
    }

    @GetMapping
    @Needs({Role.EDITOR, Role.OPERATOR, Role.MODERATOR, Role.CLERK, Role.RESPONDER, Role.EXPERT})
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        model.addAttribute("consultation", consultation);
        boolean editor = roles.any(consultation.id(), Role.EDITOR);
        model.addAttribute("editor", editor);
        model.addAttribute("inviter", roles.any(consultation.id(), Role.EDITOR, Role.OPERATOR));
        model.addAttribute(
                "versions",
                editor ? consultations.versions(consultation) : consultations.publishedVersions(consultation));
        model.addAttribute("themes", themes.of(consultation));
        model.addAttribute("links", additions.desk(consultation, page));
        return "consultation/desk/consultation";
    }

    @GetMapping("/delete")
    String ask(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = unpublished(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("errors", new Errors(page));
        return "consultation/desk/delete";
    }

    @PostMapping("/delete")
    ModelAndView delete(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String confirm,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = unpublished(slug);
        if (confirm.isEmpty()) {
            Errors errors = new Errors(page);
            errors.add("confirm", "desk.error.confirm");
            model.addAttribute("consultation", consultation);
            model.addAttribute("errors", errors);
            return new ModelAndView("consultation/desk/delete", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        drafting.remove(consultation);
        String title = consultation.title().in(page.locale());
        return new ModelAndView(Desk.done(flash, page.say("desk.deleted", title), "/desk"));
    }

    private Consultation unpublished(String slug) {
        Consultation consultation = desk.consultation(slug);
        List<Version> versions = consultations.versions(consultation);
        if (consultation.isPublished() || versions.stream().anyMatch(Version::isPublished)) {
            throw new PublishedException("Consultation " + slug);
        }
        return consultation;
    }
}
