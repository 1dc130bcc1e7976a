package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.answer.Threshold.Obligation;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Until when answers are due, and to what numbers of supporters oblige. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/answer-rules")
class RulesPage {
    private static final int MOST_DAYS = 1000;
    private static final int MOST_SUPPORTERS = 10_000_000;

    private final RuleBook book;
    private final Thresholds thresholds;

    RulesPage(RuleBook book, Thresholds thresholds) {
        this.book = book;
        this.thresholds = thresholds;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, book.of(visit.id()), Optional.empty());
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        Form form = visit.form();
        Optional<Integer> days = form.text("days").isEmpty() ? Optional.empty() : number(visit, "days", MOST_DAYS);
        Optional<LocalDate> due = form.day("due", visit.errors());
        List<LocalDate> kept = dates(visit.consultation(), book.of(visit.id()));
        if (due.isPresent() && !kept.contains(due.get())) {
            visit.mistake("due", "answer.error.due");
        }
        Rules rules = new Rules(days, due, form.number("revision"));
        if (!visit.isFine()) {
            return show(visit, rules, Optional.empty());
        }
        try {
            book.save(visit.id(), rules);
        } catch (ConflictException conflict) {
            Rules now = book.of(visit.id());
            return show(visit, new Rules(days, due, now.revision()), Optional.of(now))
                    .conflict();
        }
        return done(visit);
    }

    @PostMapping("/thresholds")
    ModelAndView addThreshold(DeskVisit visit) {
        Optional<Integer> supporters = number(visit, "supporters", MOST_SUPPORTERS);
        Optional<Integer> within = number(visit, "within", MOST_DAYS);
        if (!visit.isFine()) {
            return show(visit, book.of(visit.id()), Optional.empty());
        }
        Obligation obligation = visit.form().text("obliges").equals("hearing") ? Obligation.HEARING : Obligation.ANSWER;
        thresholds.add(visit.id(), supporters.orElseThrow(), obligation, within.orElseThrow());
        changed(visit.consultation());
        return done(visit);
    }

    @PostMapping("/thresholds/delete")
    ModelAndView removeThreshold(DeskVisit visit) {
        thresholds.remove(visit.id(), visit.form().number("threshold"));
        changed(visit.consultation());
        return done(visit);
    }

    /** Thresholds have no revision: what they were changed to names the change. */
    private void changed(Consultation consultation) {
        book.again(
                consultation.id(),
                "thresholds-" + thresholds.of(consultation.id()).hashCode());
    }

    private static Optional<Integer> number(DeskVisit visit, String name, int most) {
        int number = visit.form().number(name);
        if (number < 1 || number > most) {
            visit.mistake(name, "answer.error.number", most);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** The days of the timetable, and the one that was chosen before, should it have left the timetable. */
    private static List<LocalDate> dates(Consultation consultation, Rules rules) {
        return Stream.concat(consultation.milestones().stream().map(Consultation.Milestone::day), rules.due().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static ModelAndView done(DeskVisit visit) {
        return visit.done("/answer-rules", "answer.rules.saved");
    }

    private Shown show(DeskVisit visit, Rules rules, Optional<Rules> other) {
        return visit.show("answer/desk/rules")
                .with("rules", rules)
                .with("other", other)
                .with("dates", dates(visit.consultation(), book.of(visit.id())))
                .with("thresholds", thresholds.of(visit.id()));
    }
}
