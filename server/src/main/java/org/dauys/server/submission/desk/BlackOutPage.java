package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.PersonalWords;
import org.dauys.server.submission.PersonalWords.Field;
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

/** Chooses the words of a submission that nobody else needs to read: names, addresses, telephone numbers of others. */
@Controller
@RequestMapping("/desk/c/{slug}/register/{number:[0-9]{1,9}}/black-out")
public class BlackOutPage {
    private static final int MOST_LINES = 200;

    private final RegisterDesk desk;
    private final Submissions submissions;
    private final PersonalWords personal;

    /**
     * A field with what is to be taken out of it.
     *
     * @param typed a line for each phrase
     * @param after what readers would see; empty before anything was tried
     */
    public record Part(Field field, String text, String typed, String after) {
        public String name() {
            return field.code();
        }

        public boolean isLong() {
            return text.length() > 200;
        }
    }

    BlackOutPage(RegisterDesk desk, Submissions submissions, PersonalWords personal) {
        this.desk = desk;
        this.submissions = submissions;
        this.personal = personal;
    }

    @GetMapping
    @Needs({Role.MODERATOR})
    String ask(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        Submission submission = submission(consultation, number);
        List<Part> parts = fields(submission).stream()
                .map(field -> new Part(field, field.of(submission), "", ""))
                .toList();
        return show(model, consultation, submission, parts, new Errors(page), false);
    }

    @PostMapping
    @Needs({Role.MODERATOR})
    ModelAndView take(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Submission submission = submission(consultation, number);
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        Map<Field, List<BlackOut>> chosen = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Field field : fields(submission)) {
            String lines = form.text(field.code());
            List<BlackOut> wanted = lines(lines);
            check(field, field.of(submission), wanted, errors);
            chosen.put(field, wanted);
            String after = wanted.isEmpty() ? "" : BlackOut.of(field.of(submission), wanted);
            parts.add(new Part(field, field.of(submission), lines, after));
        }
        if (errors.isEmpty() && chosen.values().stream().allMatch(List::isEmpty)) {
            errors.add(parts.isEmpty() ? "main" : parts.getFirst().name(), "register.black-out.none");
        }
        boolean conflict = form.number("revision") != submission.revision();
        if (errors.isEmpty() && !conflict && form.has("save")) {
            try {
                personal.blackOut(submission, chosen);
                return new ModelAndView(RegisterDesk.done(
                        flash, page.say("register.black-out.done"), page.path().replace("/black-out", "")));
            } catch (ConflictException faster) {
                conflict = true;
            }
        }
        HttpStatus status =
                conflict ? HttpStatus.CONFLICT : errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        Submission now = submission(consultation, number);
        return new ModelAndView(show(model, consultation, now, parts, errors, conflict), model.asMap(), status);
    }

    private static void check(Field field, String text, List<BlackOut> wanted, Errors errors) {
        if (wanted.size() > MOST_LINES) {
            errors.add(field.code(), "register.black-out.many", MOST_LINES);
        }
        wanted.stream()
                .filter(one -> !one.isIn(text))
                .forEach(one -> errors.add(
                        field.code(),
                        one.occurrence().isPresent()
                                ? "register.black-out.missing.place"
                                : "register.black-out.missing",
                        one.words(),
                        one.occurrence().orElse(1)));
    }

    private static List<BlackOut> lines(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .map(BlackOut::of)
                .toList();
    }

    private static List<Field> fields(Submission submission) {
        return List.of(Field.values()).stream()
                .filter(field -> !field.of(submission).isEmpty())
                .toList();
    }

    private Submission submission(Consultation consultation, int number) {
        return submissions
                .byNumber(consultation.id(), number)
                .filter(one -> !one.isGone())
                .orElseThrow(RegisterDesk::missing);
    }

    private static String show(
            Model model,
            Consultation consultation,
            Submission submission,
            List<Part> parts,
            Errors errors,
            boolean conflict) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("submission", submission);
        model.addAttribute("parts", parts);
        model.addAttribute("errors", errors);
        model.addAttribute("conflict", conflict);
        return "submission/desk/blackOut";
    }
}
