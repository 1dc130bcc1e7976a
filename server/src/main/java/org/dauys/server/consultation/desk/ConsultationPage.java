package org.dauys.server.consultation.desk;

import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.PublishedException;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A consultation with its versions: where everyone at the desk goes on from, each to what is theirs. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}")
class ConsultationPage {
    private final Consultations consultations;
    private final Drafting drafting;
    private final Themes themes;
    private final Additions additions;

    ConsultationPage(Consultations consultations, Drafting drafting, Themes themes, Additions additions) {
        this.consultations = consultations;
        this.drafting = drafting;
        this.themes = themes;
        this.additions = additions;
    }

    @GetMapping
    @Needs({Role.EDITOR, Role.OPERATOR, Role.MODERATOR, Role.CLERK, Role.RESPONDER, Role.EXPERT})
    Shown show(DeskVisit visit) {
        Consultation consultation = visit.consultation();
        boolean editor = visit.may(Role.EDITOR);
        return visit.show("consultation/desk/consultation")
                .with("editor", editor)
                .with("inviter", visit.may(Role.EDITOR, Role.OPERATOR))
                .with(
                        "versions",
                        editor ? consultations.versions(consultation) : consultations.publishedVersions(consultation))
                .with("themes", themes.of(consultation))
                .with("waits", additions.waiting(consultation, visit.page()))
                .with("doors", additions.desk(consultation, visit.page()));
    }

    @GetMapping("/delete")
    Shown ask(DeskVisit visit) {
        refusePublished(visit.consultation());
        return visit.show("consultation/desk/delete");
    }

    @PostMapping("/delete")
    ModelAndView delete(@RequestParam(defaultValue = "") String confirm, DeskVisit visit) {
        refusePublished(visit.consultation());
        if (confirm.isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
            return visit.show("consultation/desk/delete");
        }
        drafting.remove(visit.consultation());
        return visit.done(
                "/desk", "desk.deleted", visit.said(visit.consultation().title()));
    }

    private void refusePublished(Consultation consultation) {
        if (consultation.isPublished()
                || consultations.versions(consultation).stream().anyMatch(Version::isPublished)) {
            throw new PublishedException("Consultation " + consultation.slug());
        }
    }
}
