package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.NameForm;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The themes of a consultation: made and put in order here. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}")
class ThemesPage {
    private static final int LONGEST_NAME = 120;

    private final Consultations consultations;
    private final Themes themes;

    ThemesPage(Consultations consultations, Themes themes) {
        this.consultations = consultations;
        this.themes = themes;
    }

    @GetMapping("/themes")
    Shown show(DeskVisit visit) {
        return show(visit, Words.NONE);
    }

    @PostMapping("/themes")
    ModelAndView add(DeskVisit visit) {
        Words name = visit.form().words("name");
        check(name, visit);
        if (visit.isFine()) {
            try {
                themes.add(visit.id(), Slugs.of(name.in(Locale.ENGLISH)), name);
                return visit.done("/themes", "desk.theme.made", visit.said(name));
            } catch (DuplicateKeyException taken) {
                visit.mistake("name-kk", "desk.error.theme.taken");
            }
        }
        return show(visit, name);
    }

    static void check(Words name, Visit visit) {
        NameForm.check(name, visit, LONGEST_NAME, "desk.error.theme.name");
    }

    static void check(NameForm form, Visit visit) {
        form.check(visit, LONGEST_NAME, "desk.error.theme.name");
    }

    /** Moves a theme one place up or down. Not below the themes, of which one could have that name. */
    @PostMapping("/theme-order")
    ModelAndView move(@RequestParam String theme, @RequestParam String to, DeskVisit visit) {
        List<Theme> all = new ArrayList<>(themes.of(visit.consultation()));
        int from = all.stream().map(Theme::slug).toList().indexOf(theme);
        int place = to.equals("up") ? from - 1 : from + 1;
        if (from < 0) {
            throw Visit.missing();
        }
        String row = "/themes#row-" + theme;
        if (place < 0 || place >= all.size()) {
            return visit.to(row);
        }
        Collections.swap(all, from, place);
        themes.order(visit.consultation(), all.stream().map(Theme::id).toList());
        return visit.done(row, "desk.theme.moved");
    }

    private Shown show(DeskVisit visit, Words name) {
        return visit.show("consultation/desk/themes")
                .with("versions", consultations.versions(visit.consultation()))
                .with("themes", themes.of(visit.consultation()))
                .with("name", name);
    }
}
