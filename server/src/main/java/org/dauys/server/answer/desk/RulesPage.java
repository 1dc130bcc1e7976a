package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Threshold.Obligation;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
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

/** Until when answers are due, and to what numbers of supporters oblige. */
@Controller
@RequestMapping("/desk/c/{slug}/answer-rules")
class RulesPage {
    private static final int MOST_DAYS = 1000;
    private static final int MOST_SUPPORTERS = 10_000_000;

    private final Desk desk;
    private final RuleBook book;
    private final Thresholds thresholds;

    RulesPage(Desk desk, RuleBook book, Thresholds thresholds) {
        this.desk = desk;
        this.book = book;
        this.thresholds = thresholds;
    }

    @GetMapping
    @Needs(Role.EDITOR)
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        return show(model, consultation, book.of(consultation.id()), Optional.empty(), new Errors(page));
    }

    @PostMapping
    @Needs(Role.EDITOR)
    ModelAndView save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        Optional<Integer> days =
                form.text("days").isEmpty() ? Optional.empty() : number(form, "days", MOST_DAYS, errors);
        Optional<LocalDate> due = form.day("due", errors);
        List<LocalDate> kept = dates(consultation, book.of(consultation.id()));
        if (due.isPresent() && !kept.contains(due.get())) {
            errors.add("due", "answer.error.due");
        }
        Rules rules = new Rules(days, due, form.number("revision"));
        if (!errors.isEmpty()) {
            String view = show(model, consultation, rules, Optional.empty(), errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            book.save(consultation.id(), rules);
        } catch (ConflictException conflict) {
            Rules now = book.of(consultation.id());
            Rules merged = new Rules(days, due, now.revision());
            String view = show(model, consultation, merged, Optional.of(now), errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
        return new ModelAndView(done(slug, page, flash));
    }

    @PostMapping("/thresholds")
    @Needs(Role.EDITOR)
    ModelAndView addThreshold(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        Optional<Integer> supporters = number(form, "supporters", MOST_SUPPORTERS, errors);
        Optional<Integer> within = number(form, "within", MOST_DAYS, errors);
        if (!errors.isEmpty()) {
            String view = show(model, consultation, book.of(consultation.id()), Optional.empty(), errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Obligation obligation = form.text("obliges").equals("hearing") ? Obligation.HEARING : Obligation.ANSWER;
        thresholds.add(consultation.id(), supporters.orElseThrow(), obligation, within.orElseThrow());
        changed(consultation);
        return new ModelAndView(done(slug, page, flash));
    }

    @PostMapping("/thresholds/delete")
    @Needs(Role.EDITOR)
    String removeThreshold(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        thresholds.remove(consultation.id(), new Form(sent).number("threshold"));
        changed(consultation);
        return done(slug, page, flash);
    }

    /** Thresholds have no revision: what they were changed to names the change. */
    private void changed(Consultation consultation) {
        book.again(
                consultation.id(),
                "thresholds-" + thresholds.of(consultation.id()).hashCode());
    }

    private static Optional<Integer> number(Form form, String name, int most, Errors errors) {
        int number = form.number(name);
        if (number < 1 || number > most) {
            errors.add(name, "answer.error.number", most);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** The days of the timetable, and the one that was chosen before, should it have left the timetable. */
    private static List<LocalDate> dates(Consultation consultation, Rules rules) {
        return java.util.stream.Stream.concat(
                        consultation.milestones().stream().map(Consultation.Milestone::day), rules.due().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String done(String slug, Page page, RedirectAttributes flash) {
        return Desk.done(flash, page.say("answer.rules.saved"), "/desk/c/" + slug + "/answer-rules");
    }

    private String show(Model model, Consultation consultation, Rules rules, Optional<Rules> other, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("rules", rules);
        model.addAttribute("other", other);
        model.addAttribute("dates", dates(consultation, book.of(consultation.id())));
        model.addAttribute("thresholds", thresholds.of(consultation.id()));
        model.addAttribute("errors", errors);
        return "answer/desk/rules";
    }
}
