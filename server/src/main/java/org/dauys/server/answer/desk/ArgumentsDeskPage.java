package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.answer.Arguments;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
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

/** An editor enters arguments for and against provisions of the newest version. */
@Controller
@RequestMapping("/desk/c/{slug}/arguments")
class ArgumentsDeskPage {
    private static final int LONGEST = 2_000;

    private final Desk desk;
    private final Arguments arguments;
    private final Labels labels;
    private final Submissions submissions;

    ArgumentsDeskPage(Desk desk, Arguments arguments, Labels labels, Submissions submissions) {
        this.desk = desk;
        this.arguments = arguments;
        this.labels = labels;
        this.submissions = submissions;
    }

    @GetMapping
    @Needs(Role.EDITOR)
    ModelAndView show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Form form = new Form(sent);
        ArgumentEntry entry = new ArgumentEntry(form.text("label"), "", Words.NONE, form.text("number"));
        return show(model, desk.consultation(slug), entry, new Errors(page), HttpStatus.OK);
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
        ArgumentEntry entry =
                new ArgumentEntry(form.text("label"), form.text("side"), form.words("words"), form.text("number"));
        Errors errors = new Errors(page);
        Optional<Version> version = labels.newest(consultation);
        if (version.isEmpty() || !labels.has(consultation, entry.label())) {
            errors.add("label", "answer.error.label", entry.label());
        }
        Optional<Side> side = List.of(Side.values()).stream()
                .filter(one -> Codes.of(one).equals(entry.side()))
                .findFirst();
        if (side.isEmpty()) {
            errors.add("side", "answer.error.side");
        }
        if (Reasons.isEmpty(entry.words())) {
            errors.add("words-kk", "answer.error.argument");
        }
        Form.limit(entry.words(), "words", LONGEST, errors);
        Optional<Submission> from =
                submissions.byNumber(consultation.id(), form.number("number")).filter(Submission::isPublished);
        if (from.isEmpty() && !entry.number().isEmpty()) {
            errors.add("number", "answer.error.submission", entry.number());
        }
        if (!errors.isEmpty()) {
            return show(model, consultation, entry, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        arguments.add(version.orElseThrow(), entry.label(), side.orElseThrow(), entry.words(), from);
        return new ModelAndView(Desk.done(flash, page.say("answer.argument.added"), "/desk/c/" + slug + "/arguments"));
    }

    @PostMapping("/delete")
    @Needs(Role.EDITOR)
    String delete(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        arguments.remove(desk.consultation(slug), new Form(sent).number("argument"));
        return Desk.done(flash, page.say("answer.argument.deleted"), "/desk/c/" + slug + "/arguments");
    }

    private ModelAndView show(
            Model model, Consultation consultation, ArgumentEntry entry, Errors errors, HttpStatus status) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("arguments", arguments.in(consultation));
        model.addAttribute("entry", entry);
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/desk/arguments", model.asMap(), status);
    }
}
