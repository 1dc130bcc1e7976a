package org.dauys.server.submission.desk;

import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.RegisterRules;
import org.dauys.server.submission.RegisterRules.Moderated;
import org.dauys.server.submission.RegisterSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How submissions are taken: open or closed, moderated before or after, with or without an account. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/register/rules")
class RegisterRulesPage {
    private final RegisterSettings settings;

    RegisterRulesPage(RegisterSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, settings.of(visit.id()), Optional.empty());
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        Form form = visit.form();
        RegisterRules rules = new RegisterRules(
                form.text("open").equals("yes"),
                form.text("moderation").equals("before") ? Moderated.BEFORE : Moderated.AFTER,
                form.text("anonymous").equals("yes"),
                form.number("revision"));
        try {
            settings.change(visit.id(), rules);
            return visit.done("/register/rules", "desk.saved");
        } catch (ConflictException faster) {
            RegisterRules now = settings.of(visit.id());
            RegisterRules own = new RegisterRules(rules.open(), rules.moderated(), rules.anonymous(), now.revision());
            return show(visit, own, Optional.of(now)).conflict();
        }
    }

    private static Shown show(DeskVisit visit, RegisterRules rules, Optional<RegisterRules> other) {
        return visit.show("submission/desk/rules").with("rules", rules).with("other", other);
    }
}
