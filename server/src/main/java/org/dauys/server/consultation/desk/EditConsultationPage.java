package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
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

/** Title, summary, timetable and address of a consultation. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/edit")
class EditConsultationPage {
    private final Consultations consultations;
    private final Drafting drafting;

    EditConsultationPage(Consultations consultations, Drafting drafting) {
        this.consultations = consultations;
        this.drafting = drafting;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, kept(visit.consultation()), Optional.empty());
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        Consultation consultation = visit.consultation();
        ConsultationForm typed = ConsultationForm.read(visit.form());
        Optional<ConsultationForm> rearranged = typed.rearranged(visit.form());
        if (rearranged.isPresent()) {
            return show(visit, rearranged.get(), Optional.empty());
        }
        typed.check(visit.errors());
        List<Milestone> milestones = typed.milestones(visit.form(), visit.errors());
        String saved = consultation.isPublished() ? consultation.slug() : typed.slugOrProposal();
        if (visit.isFine()) {
            try {
                drafting.change(visit.id(), typed.edition(), saved, typed.title(), typed.summary(), milestones);
                return visit.done("/desk/c/" + saved, "desk.saved");
            } catch (ConflictException conflict) {
                // Read again: the other's words may have come after ours were loaded.
                Consultation now = consultations.bySlug(consultation.slug()).orElseThrow(Visit::missing);
                ConsultationForm other = kept(now);
                return show(visit, typed.withEdition(other.edition()), Optional.of(other))
                        .conflict()
                        .with("consultation", now);
            } catch (DuplicateKeyException taken) {
                visit.mistake("slug", "desk.error.slug.taken", saved);
            }
        }
        return show(visit, typed, Optional.empty());
    }

    private ConsultationForm kept(Consultation consultation) {
        return ConsultationForm.of(consultation, drafting.edition(consultation));
    }

    private static Shown show(DeskVisit visit, ConsultationForm form, Optional<ConsultationForm> other) {
        return visit.show("consultation/desk/edit").with("form", form).with("other", other);
    }
}
