package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

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
    Shown blank(Visit visit) {
        return show(visit, ConsultationForm.blank());
    }

    @PostMapping
    ModelAndView make(Visit visit) {
        ConsultationForm typed = ConsultationForm.read(visit.form());
        Optional<ConsultationForm> rearranged = typed.rearranged(visit.form());
        if (rearranged.isPresent()) {
            return show(visit, rearranged.get());
        }
        typed.check(visit.errors());
        List<Milestone> milestones = typed.milestones(visit.form(), visit.errors());
        String slug = typed.slug().isEmpty() ? free(typed.slugOrProposal()) : typed.slug();
        if (visit.isFine()) {
            try {
                drafting.create(slug, typed.title(), typed.summary(), milestones);
                return visit.done("/desk/c/" + slug, "desk.made");
            } catch (DuplicateKeyException taken) {
                visit.mistake("slug", "desk.error.slug.taken", slug);
            }
        }
        return show(visit, typed);
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

    private static Shown show(Visit visit, ConsultationForm form) {
        return visit.show("consultation/desk/new").with("form", form);
    }
}
