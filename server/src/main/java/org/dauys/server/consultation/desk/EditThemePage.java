package org.dauys.server.consultation.desk;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.NameForm;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The name of a theme, and its end. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/themes/{theme}/edit")
class EditThemePage {
    private final Themes themes;

    EditThemePage(Themes themes) {
        this.themes = themes;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Theme theme = find(visit);
        return show(visit, theme, NameForm.of(theme.name(), theme.revision()), Words.NONE);
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        Theme theme = find(visit);
        NameForm form = NameForm.read(visit.form());
        ThemesPage.check(form, visit);
        if (!visit.isFine()) {
            return show(visit, theme, form, Words.NONE);
        }
        try {
            if (form.delete()) {
                themes.remove(visit.consultation(), theme, form.revision());
                return visit.done("/themes", "desk.theme.deleted", visit.said(theme.name()));
            }
            themes.rename(visit.consultation(), theme, form.revision(), form.name());
            return visit.done("/themes#row-" + theme.slug(), "desk.theme.saved", visit.said(form.name()));
        } catch (ConflictException conflict) {
            Theme now = find(visit);
            return show(visit, now, NameForm.of(form.name(), now.revision()), now.name())
                    .conflict();
        }
    }

    private Theme find(DeskVisit visit) {
        return themes.bySlug(visit.consultation(), visit.in("theme")).orElseThrow(Visit::missing);
    }

    private static Shown show(DeskVisit visit, Theme theme, NameForm form, Words other) {
        return visit.show("consultation/desk/themeEdit")
                .with("theme", theme)
                .with("name", form.name())
                .with("revision", form.revision())
                .with("other", other);
    }
}
