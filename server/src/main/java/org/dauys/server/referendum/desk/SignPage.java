package org.dauys.server.referendum.desk;

import java.util.List;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Entered;
import org.dauys.server.referendum.EnteredProtocols;
import org.dauys.server.referendum.ProtocolCheck;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A second person compares what was typed with the paper, and signs: then it is public. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/referendum/entered/{number}")
class SignPage {
    private static final String LIST = "/referendum/protocols";

    private final Referendums referendums;
    private final EnteredProtocols entered;
    private final Counts counts;
    private final Actors actors;

    SignPage(Referendums referendums, EnteredProtocols entered, Counts counts, Actors actors) {
        this.referendums = referendums;
        this.entered = entered;
        this.counts = counts;
        this.actors = actors;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Referendum one = referendum(visit);
        Entered waits = waits(one, visit);
        Counted counted = counts.of(one);
        return visit.show("referendum/desk/sign")
                .with("entered", waits)
                .with("stands", counted.standing(waits.protocol().station()))
                .with("telling", new CountTelling(visit.page()))
                .with(
                        "findings",
                        counted.list()
                                .flatMap(list -> list.station(waits.protocol().station()))
                                .map(station -> ProtocolCheck.of(
                                        station, waits.protocol().figures()))
                                .orElse(List.of()))
                .with(
                        "mine",
                        waits.enteredBy().equals(actors.require(visit.id()).participant()));
    }

    @PostMapping
    ModelAndView sign(DeskVisit visit) {
        Referendum one = referendum(visit);
        Entered waits = waits(one, visit);
        if (waits.enteredBy().equals(actors.require(visit.id()).participant())) {
            visit.mistake("sign", "referendum.desk.error.own");
            return show(visit);
        }
        try {
            long number = entered.sign(one, waits, actors.require(visit.id()).participant());
            return visit.done(LIST, "referendum.desk.signed", waits.protocol().station(), number);
        } catch (Protocols.NotTakenException closed) {
            visit.mistake("sign", "referendum.error.not-taken");
        } catch (Protocols.StandsException stands) {
            visit.mistake("sign", "referendum.error.stands", stands.number());
        } catch (ConflictException meanwhile) {
            visit.mistake("sign", "referendum.desk.error.meanwhile");
        }
        return show(visit);
    }

    /** Back to the form: what was typed is thrown away. */
    @PostMapping("/take-back")
    ModelAndView takeBack(DeskVisit visit) {
        Referendum one = referendum(visit);
        Entered waits = waits(one, visit);
        entered.takeAway(one, waits);
        return visit.done(LIST, "referendum.desk.taken-back", waits.protocol().station());
    }

    private Referendum referendum(DeskVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }

    private Entered waits(Referendum one, DeskVisit visit) {
        return entered.of(one, visit.number("number")).orElseThrow(Visit::missing);
    }
}
