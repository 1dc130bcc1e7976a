package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a consultation. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/new")
class NewConsultationPage {
    private final Drafting drafting;
    private final Consultations consultations;

    NewConsultationPage(Drafting drafting, Consultations consultations) {
        this.drafting = drafting;
        this.consultations = consultations;
    }

    @GetMapping
    String blank(Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, ConsultationForm.blank(), new Errors(page));
    }

    @PostMapping
    ModelAndView make(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Form form = new Form(sent);
        ConsultationForm typed = ConsultationForm.read(form);
        Errors errors = new Errors(page);
        Optional<ConsultationForm> rearranged = typed.rearranged(form);
        if (rearranged.isPresent()) {
            return new ModelAndView(show(model, rearranged.get(), errors), model.asMap());
        }
        typed.check(errors);
        List<Milestone> milestones = typed.milestones(form, errors);
        String slug = typed.slug().isEmpty() ? free(typed.slugOrProposal()) : typed.slug();
        if (errors.isEmpty()) {
            try {
                drafting.create(slug, typed.title(), typed.summary(), milestones);
                return new ModelAndView(Desk.done(flash, page.say("desk.made"), "/desk/c/" + slug));
            } catch (DuplicateKeyException taken) {
                errors.add("slug", "desk.error.slug.taken", slug);
            }
        }
        return new ModelAndView(show(model, typed, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A proposal that nobody has yet: {@code draft}, {@code draft-2}. */
    private String free(String proposal) {
        String slug = proposal;
        for (int i = 2; consultations.bySlug(slug).isPresent(); i++) {
            String end = "-" + i;
            slug = proposal.substring(0, Math.min(proposal.length(), 60 - end.length())) + end;
        }
        return slug;
    }

    private static String show(Model model, ConsultationForm form, Errors errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "consultation/desk/new";
    }
}
