package org.dauys.server.referendum.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.EnteredProtocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Station;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a second person, and the stations: found by code or name, those that have not reported first. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
class ProtocolsPage {
    private static final int SHOWN = 50;

    private final Referendums referendums;
    private final EnteredProtocols entered;
    private final Counts counts;
    private final Actors actors;

    ProtocolsPage(Referendums referendums, EnteredProtocols entered, Counts counts, Actors actors) {
        this.referendums = referendums;
        this.entered = entered;
        this.counts = counts;
        this.actors = actors;
    }

    @GetMapping("/desk/c/{slug}/referendum/protocols")
    Shown show(DeskVisit visit) {
        Referendum one = referendums.of(visit.id()).orElseThrow(Visit::missing);
        Counted counted = counts.of(one);
        String query = visit.form().text("q");
        String wanted = query.toLowerCase(Locale.ROOT);
        List<Station> found = counted.tally().stations().stream()
                .filter(station -> wanted.isEmpty()
                        ? counted.standing(station.code()).isEmpty()
                        : (station.code() + " " + station.name())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        Optional<UUID> me = actors.in(visit.id()).map(actor -> actor.participant());
        return visit.show("referendum/desk/protocols")
                .with("referendum", one)
                .with("counted", counted)
                .with("query", query)
                .with("found", found.subList(0, Math.min(SHOWN, found.size())))
                .with("more", Math.max(0, found.size() - SHOWN))
                .with("waiting", entered.waiting(one))
                .with("me", me);
    }
}
