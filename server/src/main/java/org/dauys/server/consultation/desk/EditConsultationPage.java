package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultation.Milestone;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Title, summary, timetable and address of a consultation. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/edit")
class EditConsultationPage {
    private final Desk desk;
    private final Drafting drafting;

    EditConsultationPage(Desk desk, Drafting drafting) {
        this.desk = desk;
        this.drafting = drafting;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        return show(
                model,
                consultation,
                ConsultationForm.of(consultation, drafting.edition(consultation)),
                Optional.empty(),
                new Errors(page));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        ConsultationForm typed = ConsultationForm.read(form);
        Errors errors = new Errors(page);
        Optional<ConsultationForm> rearranged = typed.rearranged(form);
        if (rearranged.isPresent()) {
            String view = show(model, consultation, rearranged.get(), Optional.empty(), errors);
            return new ModelAndView(view, model.asMap());
        }
        typed.check(errors);
        List<Milestone> milestones = typed.milestones(form, errors);
        String saved = consultation.isPublished() ? slug : typed.slugOrProposal();
        Optional<ConsultationForm> other = Optional.empty();
        if (errors.isEmpty()) {
            try {
                drafting.change(consultation.id(), typed.edition(), saved, typed.title(), typed.summary(), milestones);
                return new ModelAndView(Desk.done(flash, page.say("desk.saved"), "/desk/c/" + saved));
            } catch (ConflictException conflict) {
                // Read again: the other's words may have come after ours were loaded.
                consultation = desk.consultation(slug);
                other = Optional.of(ConsultationForm.of(consultation, drafting.edition(consultation)));
            } catch (DuplicateKeyException taken) {
                errors.add("slug", "desk.error.slug.taken", saved);
            }
        }
        ConsultationForm shown =
                other.map(now -> typed.withEdition(now.edition())).orElse(typed);
        HttpStatus status = other.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(show(model, consultation, shown, other, errors), model.asMap(), status);
    }

    private static String show(
            Model model,
            Consultation consultation,
            ConsultationForm form,
            Optional<ConsultationForm> other,
            Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", form);
        model.addAttribute("other", other);
        model.addAttribute("errors", errors);
        return "consultation/desk/edit";
    }
}
