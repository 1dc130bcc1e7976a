package org.dauys.server.answer.desk;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Templates of reasons: starting points that no reason may be equal to. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/reason-templates")
class TemplatesPage {
    private final ReasonTemplates templates;

    TemplatesPage(ReasonTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, TemplateForm.EMPTY);
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        TemplateForm typed = TemplateForm.read(visit.form());
        typed.check(visit);
        if (!visit.isFine()) {
            return show(visit, typed);
        }
        templates.add(visit.id(), typed.name(), typed.words());
        return done(visit);
    }

    @GetMapping("/{id:[0-9]{1,9}}")
    Shown edit(DeskVisit visit) {
        ReasonTemplate template = template(visit);
        return edit(visit, TemplateForm.of(template), template);
    }

    @PostMapping("/{id:[0-9]{1,9}}")
    ModelAndView save(DeskVisit visit) {
        ReasonTemplate template = template(visit);
        TemplateForm sent = TemplateForm.read(visit.form());
        sent.check(visit);
        // The form that removes it sends no words along: those that are kept are shown beside it.
        TemplateForm typed = sent.delete() ? TemplateForm.of(template).at(sent.revision()) : sent;
        if (!visit.isFine()) {
            return edit(visit, typed, template);
        }
        try {
            if (sent.delete()) {
                templates.remove(template, sent.revision());
            } else {
                templates.save(template, sent.revision(), sent.name(), sent.words());
            }
            return sent.delete()
                    ? done(visit)
                    : visit.done("/reason-templates#row-" + template.id(), "answer.templates.saved");
        } catch (ConflictException conflict) {
            ReasonTemplate now = templates.byId(visit.id(), template.id()).orElseThrow(() -> conflict);
            return edit(visit, typed.at(now.revision()), now).conflict();
        }
    }

    private ReasonTemplate template(DeskVisit visit) {
        return templates.byId(visit.id(), visit.number("id")).orElseThrow(Visit::missing);
    }

    private static ModelAndView done(DeskVisit visit) {
        return visit.done("/reason-templates", "answer.templates.saved");
    }

    private Shown show(DeskVisit visit, TemplateForm typed) {
        return visit.show("answer/desk/templates")
                .with("templates", templates.of(visit.id()))
                .with("typed", typed);
    }

    private static Shown edit(DeskVisit visit, TemplateForm typed, ReasonTemplate saved) {
        return visit.show("answer/desk/template").with("typed", typed).with("saved", saved);
    }
}
