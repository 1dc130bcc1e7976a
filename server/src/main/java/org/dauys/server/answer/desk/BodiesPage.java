package org.dauys.server.answer.desk;

import java.util.Locale;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.NameForm;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The bodies that answer. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/bodies")
class BodiesPage {
    private static final int LONGEST_NAME = 200;
    private static final String NO_NAME = "answer.error.body.name";

    private final Bodies bodies;

    BodiesPage(Bodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, Words.NONE);
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        Words name = visit.form().words("name");
        NameForm.check(name, visit, LONGEST_NAME, NO_NAME);
        if (visit.isFine()) {
            try {
                bodies.add(visit.id(), Slugs.of(name.in(Locale.ENGLISH)), name);
                return visit.done("/bodies", "answer.body.made", visit.said(name));
            } catch (DuplicateKeyException taken) {
                visit.mistake("name-kk", "answer.error.body.taken");
            }
        }
        return show(visit, name);
    }

    @GetMapping("/{body}")
    Shown edit(DeskVisit visit) {
        Body body = find(visit);
        return edit(visit, body, NameForm.of(body.name(), body.revision()), Words.NONE);
    }

    @PostMapping("/{body}")
    ModelAndView save(DeskVisit visit) {
        Body body = find(visit);
        NameForm sent = NameForm.read(visit.form());
        NameForm form = sent.delete() ? new NameForm(body.name(), sent.revision(), true) : sent;
        form.check(visit, LONGEST_NAME, NO_NAME);
        if (visit.isFine()) {
            try {
                if (form.delete()) {
                    bodies.remove(body, form.revision());
                } else {
                    bodies.rename(body, form.revision(), form.name());
                }
                return visit.done(
                        form.delete() ? "/bodies" : "/bodies#row-" + body.slug(),
                        form.delete() ? "answer.body.deleted" : "answer.body.saved",
                        visit.said(form.name()));
            } catch (ConflictException conflict) {
                Body now = find(visit);
                return edit(visit, now, NameForm.of(form.name(), now.revision()), now.name())
                        .conflict();
            } catch (DataIntegrityViolationException answered) {
                visit.mistake("confirm", "answer.error.body.answered");
            }
        }
        return edit(visit, body, form, Words.NONE);
    }

    private Body find(DeskVisit visit) {
        return bodies.bySlug(visit.id(), visit.in("body")).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, Words name) {
        return visit.show("answer/desk/bodies")
                .with("bodies", bodies.of(visit.id()))
                .with("name", name);
    }

    private static Shown edit(DeskVisit visit, Body body, NameForm form, Words other) {
        return visit.show("answer/desk/body")
                .with("body", body)
                .with("name", form.name())
                .with("revision", form.revision())
                .with("other", other);
    }
}
