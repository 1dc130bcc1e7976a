package org.dauys.server.referendum.audit;

import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.AuditState;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.tally.audit.AuditSample;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of an audit: the plan, the ceremony of the seed, what is to be recounted, the end of each round. */
@Controller
@RequestMapping("/desk/c/{slug}/referendum/audit")
class AuditDeskPage {
    private static final String HERE = "/referendum/audit";
    private static final int LONGEST_SEED = 200;
    private static final int LONGEST_MINUTES = 4_000;

    private final Referendums referendums;
    private final Audits audits;
    private final Recounts recounts;
    private final Auditing auditing;
    private final AuditViews views;
    private final Actors actors;

    AuditDeskPage(
            Referendums referendums,
            Audits audits,
            Recounts recounts,
            Auditing auditing,
            AuditViews views,
            Actors actors) {
        this.referendums = referendums;
        this.audits = audits;
        this.recounts = recounts;
        this.auditing = auditing;
        this.views = views;
        this.actors = actors;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.EDITOR})
    Shown show(DeskVisit visit) {
        Referendum one = closed(visit);
        return show(visit, one, audits.of(one).map(PlanForm::of).orElse(PlanForm.usual()), "", "");
    }

    private Shown show(DeskVisit visit, Referendum one, PlanForm form, String seed, String minutes) {
        return visit.show("referendum/audit/desk")
                .with("view", views.of(one, visit.page()))
                .with("form", form)
                .with("seed", seed)
                .with("minutes", minutes)
                .with("silent", auditing.silent(one))
                .with(
                        "outdated",
                        audits.of(one).filter(known -> !audits.isOfToday(known)).isPresent())
                .with("waiting", recounts.waiting(one))
                .with("me", actors.in(visit.id()).map(actor -> actor.participant()))
                .with("editor", visit.may(Role.EDITOR));
    }

    /** Publishes the plan, or another one in its place. */
    @PostMapping("/plan")
    @Needs(Role.EDITOR)
    ModelAndView plan(DeskVisit visit) {
        Referendum one = closed(visit);
        PlanForm form = PlanForm.read(visit.form());
        Optional<PlanForm.Meant> meant = form.check(visit);
        if (meant.isPresent()) {
            PlanForm.Meant how = meant.get();
            try {
                auditing.plan(one, how.method(), how.riskLimit(), how.minimum());
                return visit.done(HERE, "referendum.audit.planned");
            } catch (IllegalArgumentException | ArithmeticException open) {
                visit.mistake("method", "referendum.audit.error.open");
            } catch (ConflictException meanwhile) {
                visit.mistake("method", "referendum.audit.error.meanwhile");
            }
        }
        return show(visit, one, form, "", "");
    }

    /** The seed, as it was thrown: from then on no protocol comes in, and it draws. */
    @PostMapping("/seed")
    @Needs(Role.EDITOR)
    ModelAndView seed(DeskVisit visit) {
        Referendum one = closed(visit);
        Audit audit = audits.of(one).orElseThrow(Visit::missing);
        String typed = visit.form().text("seed");
        String minutes = visit.form().text("minutes");
        String digits = typed.replaceAll("[\\h]", "");
        if (!digits.matches("[0-9]+") || digits.length() < AuditSample.SEED_DIGITS || digits.length() > LONGEST_SEED) {
            visit.mistake("seed", "referendum.audit.error.seed", AuditSample.SEED_DIGITS, LONGEST_SEED);
        }
        if (minutes.isEmpty() || minutes.length() > LONGEST_MINUTES) {
            visit.mistake("minutes", "referendum.audit.error.minutes", LONGEST_MINUTES);
        }
        int silent = auditing.silent(one);
        if (silent > 0) {
            visit.mistake("seed", "referendum.audit.error.silent", silent);
        }
        if (!audits.isOfToday(audit)) {
            visit.mistake("seed", "referendum.audit.error.outdated");
        }
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
        }
        if (visit.isFine()) {
            try {
                Round first = auditing.seed(
                        one, digits, minutes, actors.require(visit.id()).participant());
                return visit.done(
                        HERE, "referendum.audit.drawn", first.stations().size());
            } catch (ConflictException meanwhile) {
                visit.mistake("seed", "referendum.audit.error.meanwhile");
            }
        }
        return show(visit, one, PlanForm.of(audit), typed, minutes);
    }

    /** Ends a round all of whose stations are recounted. */
    @PostMapping("/evaluate")
    @Needs(Role.EDITOR)
    ModelAndView evaluate(DeskVisit visit) {
        Referendum one = closed(visit);
        AuditView view = views.of(one, visit.page())
                .filter(known -> known.audit().state() == AuditState.SEEDED)
                .orElseThrow(Visit::missing);
        if (!view.missing().isEmpty()) {
            visit.mistake(
                    "evaluate", "referendum.audit.error.missing", view.missing().size());
            return show(visit, one, PlanForm.of(view.audit()), "", "");
        }
        try {
            return visit.done(HERE, "referendum.audit.evaluated", view.word(auditing.evaluate(one)));
        } catch (ConflictException meanwhile) {
            visit.mistake("evaluate", "referendum.audit.error.meanwhile");
            return show(visit, one, PlanForm.of(view.audit()), "", "");
        }
    }

    private Referendum closed(DeskVisit visit) {
        return referendums
                .announced(visit.id())
                .filter(one -> one.state() == ReferendumState.CLOSED)
                .orElseThrow(Visit::missing);
    }
}
