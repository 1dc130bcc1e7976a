package org.dauys.server.answer.desk;

import java.util.Locale;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.springframework.dao.DataIntegrityViolationException;
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

/** The bodies that answer. */
@Controller
@RequestMapping("/desk/c/{slug}/bodies")
class BodiesPage {
    private static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final Bodies bodies;

    BodiesPage(Desk desk, Bodies bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    @GetMapping
    @Needs(Role.EDITOR)
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.consultation(slug), Words.NONE, new Errors(page));
    }

    @PostMapping
    @Needs(Role.EDITOR)
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
                bodies.add(consultation.id(), Slugs.of(name.in(Locale.ENGLISH)), name);
                String notice = page.say("answer.body.made", name.in(page.locale()));
                return new ModelAndView(Desk.done(flash, notice, "/desk/c/" + slug + "/bodies"));
            } catch (DuplicateKeyException taken) {
                errors.add("name-kk", "answer.error.body.taken");
            }
        }
        return new ModelAndView(
                show(model, consultation, name, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{body}")
    @Needs(Role.EDITOR)
    String edit(
            @PathVariable String slug,
            @PathVariable String body,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        Body found = find(consultation, body);
        return edit(model, consultation, found, found.name(), found.revision(), Words.NONE, new Errors(page));
    }

    @PostMapping("/{body}")
    @Needs(Role.EDITOR)
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String body,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Body found = find(consultation, body);
        Form form = new Form(sent);
        boolean delete = form.has("delete");
        Words name = delete ? found.name() : form.words("name");
        int revision = form.number("revision");
        Errors errors = new Errors(page);
        if (delete && form.text("confirm").isEmpty()) {
            errors.add("confirm", "desk.error.confirm");
        } else if (!delete) {
            check(name, errors);
        }
        if (errors.isEmpty()) {
            try {
                if (delete) {
                    bodies.remove(found, revision);
                } else {
                    bodies.rename(found, revision, name);
                }
                String notice = page.say(delete ? "answer.body.deleted" : "answer.body.saved", name.in(page.locale()));
                return new ModelAndView(Desk.done(flash, notice, "/desk/c/" + slug + "/bodies"));
            } catch (ConflictException conflict) {
                Body now = find(consultation, body);
                String view = edit(model, consultation, now, name, now.revision(), now.name(), errors);
                return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
            } catch (DataIntegrityViolationException answered) {
                errors.add("confirm", "answer.error.body.answered");
            }
        }
        String view = edit(model, consultation, found, name, revision, Words.NONE, errors);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void check(Words name, Errors errors) {
        if (name.isEmpty()) {
            errors.add("name-kk", "answer.error.body.name");
        }
        Form.limit(name, "name", LONGEST_NAME, errors);
    }

    private Body find(Consultation consultation, String slug) {
        return bodies.bySlug(consultation.id(), slug).orElseThrow(Desk::missing);
    }

    private String show(Model model, Consultation consultation, Words name, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("bodies", bodies.of(consultation.id()));
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "answer/desk/bodies";
    }

    private static String edit(
            Model model, Consultation consultation, Body body, Words name, int revision, Words other, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("body", body);
        model.addAttribute("name", name);
        model.addAttribute("revision", revision);
        model.addAttribute("other", other);
        model.addAttribute("errors", errors);
        return "answer/desk/body";
    }
}
