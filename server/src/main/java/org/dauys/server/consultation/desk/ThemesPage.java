package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.springframework.dao.DuplicateKeyException;
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

/** The themes of a consultation: made and put in order here. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}")
class ThemesPage {
    private static final int LONGEST_NAME = 120;

    private final Desk desk;
    private final Consultations consultations;
    private final Themes themes;

    ThemesPage(Desk desk, Consultations consultations, Themes themes) {
        this.desk = desk;
        this.consultations = consultations;
        this.themes = themes;
    }

    @GetMapping("/themes")
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.consultation(slug), Words.NONE, new Errors(page));
    }

    @PostMapping("/themes")
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Words name = new Form(sent).words("name");
        Errors errors = new Errors(page);
        check(name, errors);
        if (errors.isEmpty()) {
            try {
                themes.add(consultation.id(), Slugs.of(name.in(java.util.Locale.ENGLISH)), name);
                String notice = page.say("desk.theme.made", name.in(page.locale()));
                return new ModelAndView(Desk.done(flash, notice, "/desk/c/" + slug + "/themes"));
            } catch (DuplicateKeyException taken) {
                errors.add("name-kk", "desk.error.theme.taken");
            }
        }
        return new ModelAndView(
                show(model, consultation, name, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static void check(Words name, Errors errors) {
        if (name.isEmpty()) {
            errors.add("name-kk", "desk.error.theme.name");
        }
        Form.limit(name, "name", LONGEST_NAME, errors);
    }

    /** Moves a theme one place up or down. Not below the themes, of which one could have that name. */
    @PostMapping("/theme-order")
    String move(
            @PathVariable String slug,
            @RequestParam String theme,
            @RequestParam String to,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        List<Theme> all = new ArrayList<>(themes.of(consultation));
        int from = all.stream().map(Theme::slug).toList().indexOf(theme);
        int place = to.equals("up") ? from - 1 : from + 1;
        if (from >= 0 && place >= 0 && place < all.size()) {
            Collections.swap(all, from, place);
            themes.order(consultation, all.stream().map(Theme::id).toList());
        }
        return Desk.done(flash, page.say("desk.theme.moved"), "/desk/c/" + slug + "/themes");
    }

    private String show(Model model, Consultation consultation, Words name, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("versions", consultations.versions(consultation));
        model.addAttribute("themes", themes.of(consultation));
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "consultation/desk/themes";
    }
}
