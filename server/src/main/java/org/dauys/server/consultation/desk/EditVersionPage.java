package org.dauys.server.consultation.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Name and day of a version, while it is not public; and its end, while it is the last. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}")
class EditVersionPage {
    private final Drafting drafting;

    EditVersionPage(Drafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping("/edit")
    Shown show(DeskVisit visit) {
        return show(visit, VersionForm.of(visit.at().unpublished().version()), Optional.empty());
    }

    @PostMapping("/edit")
    ModelAndView save(DeskVisit visit) {
        Desk.At at = visit.at().unpublished();
        VersionForm typed = VersionForm.read(visit.form());
        Optional<LocalDate> day = typed.check(visit.form(), visit.errors());
        if (!visit.isFine()) {
            return show(visit, typed, Optional.empty());
        }
        try {
            drafting.changeVersion(at.version(), typed.revision(), typed.name(), day);
            return visit.done(at.path(), "desk.saved");
        } catch (ConflictException conflict) {
            VersionForm other = VersionForm.of(visit.again().version());
            VersionForm again = new VersionForm(typed.name(), typed.day(), other.revision());
            return show(visit, again, Optional.of(other)).conflict();
        }
    }

    @PostMapping("/delete")
    ModelAndView delete(@RequestParam(defaultValue = "") String confirm, DeskVisit visit) {
        Desk.At at = visit.at().unpublished();
        if (confirm.isEmpty()) {
            return visit.done(at.path() + "/edit", "desk.error.confirm");
        }
        drafting.removeVersion(at.version());
        return visit.done("", "desk.version.deleted");
    }

    private static Shown show(DeskVisit visit, VersionForm form, Optional<VersionForm> other) {
        Desk.At at = visit.at();
        return visit.show("consultation/desk/versionEdit")
                .with("last", at.numbered(at.version().number() + 1).isEmpty())
                .with("form", form)
                .with("other", other);
    }
}
