package org.dauys.server.submission.desk;

import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.RegisterRules;
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
        return show(visit, RegisterRulesForm.of(settings.of(visit.id())), Optional.empty());
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        RegisterRulesForm chosen = RegisterRulesForm.read(visit.form(), visit.errors());
        Optional<RegisterRules> rules = chosen.check(visit.errors());
        if (rules.isEmpty()) {
            return show(visit, chosen, Optional.empty());
        }
        try {
            settings.change(visit.id(), rules.get());
            return visit.done("/register/rules", "desk.saved");
        } catch (ConflictException faster) {
            RegisterRules now = settings.of(visit.id());
            return show(visit, chosen.at(now.revision()), Optional.of(now)).conflict();
        }
    }

    private static Shown show(DeskVisit visit, RegisterRulesForm rules, Optional<RegisterRules> other) {
        return visit.show("submission/desk/rules").with("rules", rules).with("other", other);
    }
}
