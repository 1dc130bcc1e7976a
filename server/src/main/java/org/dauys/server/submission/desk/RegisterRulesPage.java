package org.dauys.server.submission.desk;

import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.RegisterRules;
import org.dauys.server.submission.RegisterRules.Moderated;
import org.dauys.server.submission.RegisterSettings;
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

/** How submissions are taken: open or closed, moderated before or after, with or without an account. */
@Controller
@RequestMapping("/desk/c/{slug}/register/rules")
class RegisterRulesPage {
    private final RegisterDesk desk;
    private final RegisterSettings settings;

    RegisterRulesPage(RegisterDesk desk, RegisterSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping
    @Needs({Role.EDITOR})
    String show(@PathVariable String slug, Model model) {
        Consultation consultation = desk.consultation(slug);
        return show(model, consultation, settings.of(consultation.id()), Optional.empty());
    }

    @PostMapping
    @Needs({Role.EDITOR})
    ModelAndView save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        RegisterRules rules = new RegisterRules(
                form.text("open").equals("yes"),
                form.text("moderation").equals("before") ? Moderated.BEFORE : Moderated.AFTER,
                form.text("anonymous").equals("yes"),
                form.number("revision"));
        try {
            settings.change(consultation.id(), rules);
            return new ModelAndView(RegisterDesk.done(flash, page.say("desk.saved"), page.path()));
        } catch (ConflictException faster) {
            RegisterRules now = settings.of(consultation.id());
            RegisterRules own = new RegisterRules(rules.open(), rules.moderated(), rules.anonymous(), now.revision());
            return new ModelAndView(
                    show(model, consultation, own, Optional.of(now)), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private static String show(
            Model model, Consultation consultation, RegisterRules rules, Optional<RegisterRules> other) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("rules", rules);
        model.addAttribute("other", other);
        return "submission/desk/rules";
    }
}
