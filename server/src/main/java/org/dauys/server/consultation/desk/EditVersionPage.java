package org.dauys.server.consultation.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
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

/** Name and day of a version, while it is not public; and its end, while it is the last. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}")
class EditVersionPage {
    private final Desk desk;
    private final Drafting drafting;

    EditVersionPage(Desk desk, Drafting drafting) {
        this.desk = desk;
        this.drafting = drafting;
    }

    @GetMapping("/edit")
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Desk.At at = desk.at(slug, number).unpublished();
        return show(model, at, VersionForm.of(at.version()), Optional.empty(), new Errors(page));
    }

    @PostMapping("/edit")
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Desk.At at = desk.at(slug, number).unpublished();
        Form form = new Form(sent);
        VersionForm typed = VersionForm.read(form);
        Errors errors = new Errors(page);
        Optional<LocalDate> day = typed.check(form, errors);
        if (!errors.isEmpty()) {
            String view = show(model, at, typed, Optional.empty(), errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            drafting.changeVersion(at.version(), typed.revision(), typed.name(), day);
            return new ModelAndView(Desk.done(flash, page.say("desk.saved"), at.path()));
        } catch (ConflictException conflict) {
            at = desk.at(slug, number);
            VersionForm other = VersionForm.of(at.version());
            VersionForm again = new VersionForm(typed.name(), typed.day(), other.revision());
            String view = show(model, at, again, Optional.of(other), errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/delete")
    String delete(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String confirm,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Desk.At at = desk.at(slug, number).unpublished();
        if (confirm.isEmpty()) {
            return Desk.done(flash, page.say("desk.error.confirm"), at.path() + "/edit");
        }
        drafting.removeVersion(at.version());
        return Desk.done(flash, page.say("desk.version.deleted"), "/desk/c/" + slug);
    }

    private static String show(Model model, Desk.At at, VersionForm form, Optional<VersionForm> other, Errors errors) {
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", at.version());
        model.addAttribute("last", at.numbered(at.version().number() + 1).isEmpty());
        model.addAttribute("form", form);
        model.addAttribute("other", other);
        model.addAttribute("errors", errors);
        return "consultation/desk/versionEdit";
    }
}
