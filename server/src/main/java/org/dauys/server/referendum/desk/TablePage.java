package org.dauys.server.referendum.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.PublishedTotals;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.tally.check.Rule;
import org.dauys.tally.check.Severity;
import org.dauys.tally.protocol.Protocol;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Many protocols, or totals that were published elsewhere, in one file: all of them, or none. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/referendum/table")
class TablePage {
    private static final int SHOWN = 200;
    private static final int LONGEST_SOURCE = 200;

    private final Referendums referendums;
    private final Counts counts;
    private final Protocols protocols;
    private final PublishedTotals published;
    private final Actors actors;

    TablePage(Referendums referendums, Counts counts, Protocols protocols, PublishedTotals published, Actors actors) {
        this.referendums = referendums;
        this.counts = counts;
        this.protocols = protocols;
        this.published = published;
        this.actors = actors;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, List.of());
    }

    @PostMapping("/protocols")
    ModelAndView take(@RequestParam(required = false) Optional<MultipartFile> file, DeskVisit visit)
            throws IOException {
        Referendum one = find(visit);
        Optional<CountFile.Read> read = CountFile.read(file, CountFile.Holds.PROTOCOLS, visit);
        if (read.isEmpty()) {
            return show(visit, List.of());
        }
        List<StationFault> faults = new ArrayList<>(CountFile.faults(
                read.get().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList(),
                visit));
        List<NewProtocol> all = protocols(one, read.get(), faults, visit);
        if (!faults.isEmpty()) {
            visit.mistake("file", "referendum.desk.error.faults", faults.size());
            return show(visit, faults);
        }
        try {
            List<Protocols.Taken> taken = protocols.takeAll(
                    one, all, Protocols.Sender.table(actors.require(visit.id()).participant()));
            int fresh = (int) taken.stream().filter(each -> !each.isKnown()).count();
            return visit.doneMany("/referendum/table", "referendum.desk.table.taken", fresh, taken.size() - fresh);
        } catch (Protocols.NotTakenException closed) {
            visit.mistake("file", "referendum.error.not-taken");
        } catch (Protocols.StandsException stands) {
            visit.mistake("file", "referendum.error.stands", stands.number());
        } catch (ConflictException meanwhile) {
            visit.mistake("file", "referendum.desk.error.meanwhile");
        }
        return show(visit, List.of());
    }

    private List<NewProtocol> protocols(
            Referendum one, CountFile.Read read, List<StationFault> faults, DeskVisit visit) {
        Counted counted = counts.of(one);
        List<NewProtocol> all = new ArrayList<>();
        for (Protocol protocol : read.count().protocols()) {
            if (counted.list().flatMap(list -> list.station(protocol.station())).isEmpty()) {
                faults.add(new StationFault(
                        Rule.NOT_LISTED.number(),
                        protocol.station() + " · " + protocol.origin(),
                        new CountTelling(visit.page()).says(Rule.NOT_LISTED)));
            }
            if (protocol.replaces().isPresent() && !protocol.replaces().get().matches("[1-9][0-9]{0,17}")) {
                faults.add(new StationFault(
                        Rule.REPLACES_UNKNOWN.number(),
                        protocol.station() + " · " + protocol.origin(),
                        new CountTelling(visit.page()).says(Rule.REPLACES_UNKNOWN)));
            } else {
                all.add(new NewProtocol(
                        protocol.station(),
                        protocol.kind(),
                        protocol.figures(),
                        protocol.signing().closed(),
                        protocol.signing().signed(),
                        List.of(),
                        protocol.replaces().map(Long::valueOf),
                        protocol.replaces().isPresent() ? visit.page().say("referendum.desk.table.reason") : ""));
            }
        }
        return all;
    }

    @PostMapping("/totals")
    ModelAndView totals(@RequestParam(required = false) Optional<MultipartFile> file, DeskVisit visit)
            throws IOException {
        Referendum one = find(visit);
        String source = visit.form().text("source");
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            visit.mistake("source", "referendum.desk.error.source", LONGEST_SOURCE);
        }
        Optional<CountFile.Read> read = CountFile.read(file, CountFile.Holds.PUBLISHED, visit);
        if (read.isEmpty() || !visit.isFine()) {
            return show(visit, List.of());
        }
        published.add(one, read.get().count().published(), source);
        return visit.doneMany(
                "/referendum/table",
                "referendum.desk.totals.taken",
                read.get().count().published().size());
    }

    private Referendum find(DeskVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, List<StationFault> faults) {
        return visit.show("referendum/desk/table")
                .with("referendum", find(visit))
                .with("mapping", visit.form().text("mapping"))
                .with("source", visit.form().text("source"))
                .with("faults", faults.subList(0, Math.min(SHOWN, faults.size())))
                .with("more", Math.max(0, faults.size() - SHOWN));
    }
}
