package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
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
    private final RuleBook book;
    private final Thresholds thresholds;

    RulesPage(RuleBook book, Thresholds thresholds) {
        this.book = book;
        this.thresholds = thresholds;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, RulesForm.of(book.of(visit.id())), Optional.empty());
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        RulesForm typed = RulesForm.read(visit.form());
        List<LocalDate> dates = dates(visit.consultation(), book.of(visit.id()));
        Rules rules = typed.check(visit.form(), dates, visit.errors());
        if (!visit.isFine()) {
            return show(visit, typed, Optional.empty());
        }
        try {
            book.save(visit.id(), rules);
        } catch (ConflictException conflict) {
            Rules now = book.of(visit.id());
            return show(visit, typed.at(now.revision()), Optional.of(now)).conflict();
        }
        return done(visit);
    }

    @PostMapping("/thresholds")
    ModelAndView addThreshold(DeskVisit visit) {
        ThresholdForm typed = ThresholdForm.read(visit.form());
        ThresholdForm.Wanted wanted = typed.check(visit.form(), visit.errors());
        if (!visit.isFine()) {
            return show(visit, RulesForm.of(book.of(visit.id())), Optional.empty())
                    .with("threshold", typed);
        }
        thresholds.add(visit.id(), wanted.supporters(), wanted.obliges(), wanted.within());
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

    private Shown show(DeskVisit visit, RulesForm typed, Optional<Rules> other) {
        return visit.show("answer/desk/rules")
                .with("rules", typed)
                .with("threshold", ThresholdForm.EMPTY)
                .with("other", other)
                .with("dates", dates(visit.consultation(), book.of(visit.id())))
                .with("thresholds", thresholds.of(visit.id()));
    }
}
