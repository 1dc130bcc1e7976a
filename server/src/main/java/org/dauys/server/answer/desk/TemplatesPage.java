package org.dauys.server.answer.desk;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Desk;
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

/** Templates of reasons: starting points that no reason may be equal to. */
@Controller
@RequestMapping("/desk/c/{slug}/reason-templates")
class TemplatesPage {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 20_000;

    private final Desk desk;
    private final ReasonTemplates templates;

    TemplatesPage(Desk desk, ReasonTemplates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping
    @Needs(Role.EDITOR)
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.consultation(slug), Words.NONE, Words.NONE, new Errors(page));
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
        Form form = new Form(sent);
        Words name = form.words("name");
        Words words = form.words("words");
        Errors errors = new Errors(page);
        check(name, words, errors);
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(model, consultation, name, words, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        templates.add(consultation.id(), name, words);
        return new ModelAndView(done(slug, page, flash));
    }

    @GetMapping("/{id:[0-9]{1,9}}")
    @Needs(Role.EDITOR)
    String edit(
            @PathVariable String slug,
            @PathVariable int id,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        ReasonTemplate template = templates.byId(consultation.id(), id).orElseThrow(Desk::missing);
        return edit(model, consultation, template, template, false, new Errors(page));
    }

    @PostMapping("/{id:[0-9]{1,9}}")
    @Needs(Role.EDITOR)
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        ReasonTemplate template = templates.byId(consultation.id(), id).orElseThrow(Desk::missing);
        Form form = new Form(sent);
        boolean delete = form.has("delete");
        int revision = form.number("revision");
        ReasonTemplate wanted =
                delete ? template : new ReasonTemplate(id, form.words("name"), form.words("words"), revision);
        Errors errors = new Errors(page);
        if (delete && form.text("confirm").isEmpty()) {
            errors.add("confirm", "desk.error.confirm");
        } else if (!delete) {
            check(wanted.name(), wanted.words(), errors);
        }
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    edit(model, consultation, wanted, template, false, errors),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (delete) {
                templates.remove(template, revision);
            } else {
                templates.save(template, revision, wanted.name(), wanted.words());
            }
            return new ModelAndView(done(slug, page, flash));
        } catch (ConflictException conflict) {
            ReasonTemplate now = templates.byId(consultation.id(), id).orElseThrow(() -> conflict);
            ReasonTemplate merged = new ReasonTemplate(id, wanted.name(), wanted.words(), now.revision());
            return new ModelAndView(
                    edit(model, consultation, merged, now, true, errors), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private static void check(Words name, Words words, Errors errors) {
        if (name.isEmpty()) {
            errors.add("name-kk", "answer.error.template.name");
        }
        if (Reasons.isEmpty(words)) {
            errors.add("words-kk", "answer.error.template.words");
        }
        Form.limit(name, "name", LONGEST_NAME, errors);
        Form.limit(words, "words", LONGEST, errors);
    }

    private static String done(String slug, Page page, RedirectAttributes flash) {
        return Desk.done(flash, page.say("answer.templates.saved"), "/desk/c/" + slug + "/reason-templates");
    }

    private String show(Model model, Consultation consultation, Words name, Words words, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("templates", templates.of(consultation.id()));
        model.addAttribute("name", name);
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "answer/desk/templates";
    }

    private static String edit(
            Model model,
            Consultation consultation,
            ReasonTemplate template,
            ReasonTemplate saved,
            boolean conflict,
            Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("template", template);
        model.addAttribute("saved", saved);
        model.addAttribute("conflict", conflict);
        model.addAttribute("errors", errors);
        return "answer/desk/template";
    }
}
