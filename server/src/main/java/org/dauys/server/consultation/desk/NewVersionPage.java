package org.dauys.server.consultation.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds a version: the text in force first, then drafts. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/new")
class NewVersionPage {
    private final Consultations consultations;
    private final Drafting drafting;

    NewVersionPage(Consultations consultations, Drafting drafting) {
        this.consultations = consultations;
        this.drafting = drafting;
    }

    @GetMapping
    Shown blank(DeskVisit visit) {
        return show(visit, new VersionForm(Words.NONE, "", 0));
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        VersionForm typed = VersionForm.read(visit.form());
        Optional<LocalDate> day = typed.check(visit.form(), visit.errors());
        if (!visit.isFine()) {
            return show(visit, typed);
        }
        long id = drafting.addVersion(visit.id(), typed.name(), day);
        int number = consultations.versions(visit.consultation()).stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(Visit::missing)
                .number();
        return visit.done("/v/" + number, "desk.version.added");
    }

    private Shown show(DeskVisit visit, VersionForm form) {
        return visit.show("consultation/desk/versionNew")
                .with("number", consultations.versions(visit.consultation()).size())
                .with("form", form);
    }
}
