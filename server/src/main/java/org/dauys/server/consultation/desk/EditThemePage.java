package org.dauys.server.consultation.desk;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
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

/** The name of a theme, and its end. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/themes/{theme}/edit")
class EditThemePage {
    private final Desk desk;
    private final Themes themes;

    EditThemePage(Desk desk, Themes themes) {
        this.desk = desk;
        this.themes = themes;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable String theme,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        Theme found = find(consultation, theme);
        return show(model, consultation, found, found.name(), found.revision(), Words.NONE, new Errors(page));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String theme,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Theme found = find(consultation, theme);
        Form form = new Form(sent);
        Words name = form.words("name");
        int revision = form.number("revision");
        Errors errors = new Errors(page);
        boolean delete = form.has("delete");
        if (delete && form.text("confirm").isEmpty()) {
            errors.add("confirm", "desk.error.confirm");
        } else if (!delete) {
            ThemesPage.check(name, errors);
        }
        if (!errors.isEmpty()) {
            String view = show(model, consultation, found, name, revision, Words.NONE, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (delete) {
                themes.remove(consultation, found, revision);
            } else {
                themes.rename(consultation, found, revision, name);
            }
            String notice = page.say(
                    delete ? "desk.theme.deleted" : "desk.theme.saved",
                    (delete ? found.name() : name).in(page.locale()));
            return new ModelAndView(Desk.done(flash, notice, "/desk/c/" + slug + "/themes"));
        } catch (ConflictException conflict) {
            Theme now = find(consultation, theme);
            String view = show(model, consultation, now, name, now.revision(), now.name(), errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private Theme find(Consultation consultation, String slug) {
        return themes.of(consultation).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(Desk::missing);
    }

    private static String show(
            Model model, Consultation consultation, Theme theme, Words name, int revision, Words other, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("theme", theme);
        model.addAttribute("name", name);
        model.addAttribute("revision", revision);
        model.addAttribute("other", other);
        model.addAttribute("errors", errors);
        return "consultation/desk/themeEdit";
    }
}
