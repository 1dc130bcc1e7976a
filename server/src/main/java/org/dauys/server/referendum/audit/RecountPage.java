package org.dauys.server.referendum.audit;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.AuditState;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The paper of a drawn station: one person types the sheet, a second compares it and signs. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/referendum/audit")
class RecountPage {
    private static final String DESK = "/referendum/audit";

    private final Referendums referendums;
    private final AuditViews views;
    private final Recounts recounts;
    private final Actors actors;

    RecountPage(Referendums referendums, AuditViews views, Recounts recounts, Actors actors) {
        this.referendums = referendums;
        this.views = views;
        this.recounts = recounts;
        this.actors = actors;
    }

    /** A station that was drawn, in an audit that goes on. */
    private record At(Referendum referendum, AuditView view, String station) {}

    private At at(DeskVisit visit) {
        Referendum one = referendum(visit);
        AuditView view = view(visit, one);
        String station = visit.in("station");
        if (!view.round().orElseThrow(Visit::missing).stations().contains(station)) {
            throw Visit.missing();
        }
        return new At(one, view, station);
    }

    @GetMapping("/recounts/{station}")
    Shown show(DeskVisit visit) {
        return show(visit, at(visit), RecountForm.blank());
    }

    private static Shown show(DeskVisit visit, At at, RecountForm form) {
        return visit.show("referendum/audit/recount")
                .with("view", at.view())
                .with("station", at.station())
                .with("form", form)
                .with("again", at.view().recounts().containsKey(at.station()));
    }

    @PostMapping("/recounts/{station}")
    ModelAndView enter(DeskVisit visit) {
        At at = at(visit);
        RecountForm form = RecountForm.read(visit.form());
        Figures figures = form.check(visit, at.view().recounts().containsKey(at.station()));
        if (!visit.isFine()) {
            return show(visit, at, form);
        }
        recounts.enter(
                at.referendum(),
                at.station(),
                figures,
                form.reason(),
                actors.require(visit.id()).participant());
        return visit.done(DESK, "referendum.audit.entered", at.station());
    }

    @GetMapping("/entered/{number}")
    Shown compare(DeskVisit visit) {
        Referendum one = referendum(visit);
        view(visit, one);
        Recounts.Waiting waiting = waiting(visit, one);
        return visit.show("referendum/audit/sign")
                .with("waiting", waiting)
                .with("telling", new CountTelling(visit.page()))
                .with(
                        "mine",
                        waiting.enteredBy().equals(actors.require(visit.id()).participant()));
    }

    @PostMapping("/entered/{number}")
    ModelAndView sign(DeskVisit visit) {
        Referendum one = referendum(visit);
        AuditView view = view(visit, one);
        Recounts.Waiting waiting = waiting(visit, one);
        try {
            recounts.sign(view.audit(), waiting, actors.require(visit.id()).participant());
            return visit.done(DESK, "referendum.audit.signed", waiting.station());
        } catch (ConflictException own) {
            visit.mistake("sign", "referendum.audit.error.own");
            return compare(visit);
        }
    }

    /** What was typed is thrown away: nobody but the desk has seen it. */
    @PostMapping("/entered/{number}/take-back")
    ModelAndView takeBack(DeskVisit visit) {
        Recounts.Waiting waiting = waiting(visit, referendum(visit));
        recounts.takeBack(waiting);
        return visit.done(DESK, "referendum.audit.taken-back", waiting.station());
    }

    private Referendum referendum(DeskVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }

    private AuditView view(DeskVisit visit, Referendum one) {
        return views.of(one, visit.page())
                .filter(known -> known.audit().state() == AuditState.SEEDED)
                .orElseThrow(Visit::missing);
    }

    private Recounts.Waiting waiting(DeskVisit visit, Referendum one) {
        return recounts.waiting(one, visit.number("number")).orElseThrow(Visit::missing);
    }
}
