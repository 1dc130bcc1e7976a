package org.dauys.server.answer.desk;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
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

/** Templates of reasons: starting points that no reason may be equal to. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/reason-templates")
class TemplatesPage {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 20_000;

    private final ReasonTemplates templates;

    TemplatesPage(ReasonTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, Words.NONE, Words.NONE);
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        Words name = visit.form().words("name");
        Words words = visit.form().words("words");
        NameForm.check(name, visit, LONGEST_NAME, "answer.error.template.name");
        check(words, visit);
        if (!visit.isFine()) {
            return show(visit, name, words);
        }
        templates.add(visit.id(), name, words);
        return done(visit);
    }

    @GetMapping("/{id:[0-9]{1,9}}")
    Shown edit(DeskVisit visit) {
        ReasonTemplate template = template(visit);
        return edit(visit, template, template);
    }

    @PostMapping("/{id:[0-9]{1,9}}")
    ModelAndView save(DeskVisit visit) {
        ReasonTemplate template = template(visit);
        NameForm form = NameForm.read(visit.form());
        Words words = visit.form().words("words");
        form.check(visit, LONGEST_NAME, "answer.error.template.name");
        if (!form.delete()) {
            check(words, visit);
        }
        ReasonTemplate wanted =
                form.delete() ? template : new ReasonTemplate(template.id(), form.name(), words, form.revision());
        if (!visit.isFine()) {
            return edit(visit, wanted, template);
        }
        try {
            if (form.delete()) {
                templates.remove(template, form.revision());
            } else {
                templates.save(template, form.revision(), wanted.name(), wanted.words());
            }
            return done(visit);
        } catch (ConflictException conflict) {
            ReasonTemplate now = templates.byId(visit.id(), template.id()).orElseThrow(() -> conflict);
            ReasonTemplate merged = new ReasonTemplate(now.id(), wanted.name(), wanted.words(), now.revision());
            return edit(visit, merged, now).conflict();
        }
    }

    private ReasonTemplate template(DeskVisit visit) {
        return templates.byId(visit.id(), visit.number("id")).orElseThrow(Visit::missing);
    }

    private static void check(Words words, DeskVisit visit) {
        Reasons.check(words, "words", LONGEST, "answer.error.template.words", visit.errors());
    }

    private static ModelAndView done(DeskVisit visit) {
        return visit.done("/reason-templates", "answer.templates.saved");
    }

    private Shown show(DeskVisit visit, Words name, Words words) {
        return visit.show("answer/desk/templates")
                .with("templates", templates.of(visit.id()))
                .with("name", name)
                .with("words", words);
    }

    private static Shown edit(DeskVisit visit, ReasonTemplate template, ReasonTemplate saved) {
        return visit.show("answer/desk/template").with("template", template).with("saved", saved);
    }
}
