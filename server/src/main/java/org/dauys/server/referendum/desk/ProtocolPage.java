package org.dauys.server.referendum.desk;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.EnteredProtocols;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Photographs;
import org.dauys.server.referendum.ProtocolCheck;
import org.dauys.server.referendum.ProtocolForm;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.Turnouts;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.files.SentFile.RefusedException;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One station's protocol, typed from the paper: the engine's checks are told while it is typed and after it is sent. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/referendum/protocols/{station}")
class ProtocolPage {
    private static final String LIST = "/referendum/protocols";

    private final Referendums referendums;
    private final Counts counts;
    private final Protocols protocols;
    private final EnteredProtocols entered;
    private final Photographs photographs;
    private final Turnouts turnouts;
    private final Actors actors;

    ProtocolPage(
            Referendums referendums,
            Counts counts,
            Protocols protocols,
            EnteredProtocols entered,
            Photographs photographs,
            Turnouts turnouts,
            Actors actors) {
        this.referendums = referendums;
        this.counts = counts;
        this.protocols = protocols;
        this.entered = entered;
        this.photographs = photographs;
        this.turnouts = turnouts;
        this.actors = actors;
    }

    /** A station of the count that is asked for. */
    private record At(Referendum referendum, Counted counted, Station station, Optional<Protocol> stands) {
        /** What a correction begins from. */
        Figures said() {
            return stands.map(Protocol::figures).orElse(Figures.NONE);
        }

        /** Its number as the form hides it; empty for none. */
        String number() {
            return stands.map(Protocol::id).orElse("");
        }
    }

    private At at(DeskVisit visit) {
        Referendum one = referendums.announced(visit.id()).orElseThrow(Visit::missing);
        Counted counted = counts.of(one);
        Station station = counted.list()
                .flatMap(list -> list.station(visit.in("station")))
                .orElseThrow(Visit::missing);
        return new At(one, counted, station, counted.standing(station.code()));
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        At at = at(visit);
        ProtocolForm form = at.stands()
                .map(stands -> ProtocolForm.of(
                        stands.figures(),
                        stands.signing().closed(),
                        stands.signing().signed()))
                .orElse(ProtocolForm.blank());
        return show(visit, at, form, List.of(), List.of());
    }

    /** What the engine finds in what is typed so far; asked by the form itself. */
    @PostMapping("/check")
    Shown check(DeskVisit visit) {
        At at = at(visit);
        Figures figures = ProtocolForm.read(visit.form(), at.said()).check(visit);
        return visit.show("referendum/desk/checked")
                .with("telling", new CountTelling(visit.page()))
                .with("findings", visit.isFine() ? ProtocolCheck.of(at.station(), figures) : List.of())
                .step();
    }

    @PostMapping
    ModelAndView enter(@RequestParam(required = false) List<MultipartFile> photograph, DeskVisit visit)
            throws IOException {
        At at = at(visit);
        ProtocolForm typed = ProtocolForm.read(visit.form(), at.said());
        Figures figures = typed.check(visit);
        Optional<Long> replaces =
                protocols.standing(at.referendum(), at.station().code());
        String now = replaces.map(String::valueOf).orElse("");
        if (!now.equals(visit.form().text("standing")) || !now.equals(at.number())) {
            // Someone else's protocol was published since the form was shown: it is corrected by who has seen it.
            return show(visit, at, typed, List.of(), kept(visit, at)).conflict();
        }
        if (replaces.isPresent() && typed.reason().isEmpty()) {
            visit.mistake("reason", "referendum.desk.error.correction");
        }
        if (at.referendum().state() != ReferendumState.OPEN && replaces.isEmpty()) {
            visit.mistake("yes", "referendum.error.not-taken");
        }
        List<String> sums = new ArrayList<>(kept(visit, at));
        sums.addAll(keep(at.referendum(), Optional.ofNullable(photograph).orElse(List.of()), visit));
        List<Finding> findings = visit.isFine() ? ProtocolCheck.of(at.station(), figures) : List.of();
        if (!findings.isEmpty() && visit.form().text("despite").isEmpty()) {
            // The paper may be wrong: what it says is published as it is, once someone has looked.
            visit.mistake("despite", "referendum.desk.error.findings", findings.size());
        }
        if (!visit.isFine()) {
            return show(visit, at, typed, findings, sums);
        }
        entered.add(
                at.referendum(),
                new NewProtocol(
                        at.station().code(),
                        Protocol.Kind.OFFICIAL,
                        figures,
                        typed.closed(),
                        typed.signed(),
                        sums,
                        replaces,
                        replaces.isPresent() ? typed.reason() : ""),
                actors.require(visit.id()).participant());
        return visit.done(LIST, "referendum.desk.entered", at.station().code());
    }

    private List<String> kept(DeskVisit visit, At at) {
        return visit.form().all("kept").stream()
                .filter(sum -> photographs.has(at.referendum(), sum))
                .toList();
    }

    private List<String> keep(Referendum referendum, List<MultipartFile> files, DeskVisit visit) throws IOException {
        List<String> sums = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                try {
                    sums.add(photographs.keep(referendum, file.getBytes()));
                } catch (RefusedException refused) {
                    visit.mistake("photograph", "referendum.error.photograph");
                }
            }
        }
        return sums;
    }

    /** How many have voted up to an hour. */
    @PostMapping("/turnout")
    ModelAndView turnout(DeskVisit visit) {
        At at = at(visit);
        int voted = visit.form().number("voted");
        Optional<Instant> hour = hour(at.referendum(), visit);
        if (voted < 0) {
            visit.mistake("voted", "referendum.error.number", visit.form().text("voted"));
        }
        if (at.referendum().state() != ReferendumState.OPEN) {
            visit.mistake("voted", "referendum.error.not-taken");
        }
        if (!visit.isFine() || hour.isEmpty()) {
            return show(visit, at, ProtocolForm.blank(), List.of(), List.of());
        }
        turnouts.report(at.referendum(), at.station().code(), hour.get(), voted);
        return visit.done(LIST, "referendum.desk.turnout.kept", at.station().code());
    }

    private static Optional<Instant> hour(Referendum referendum, DeskVisit visit) {
        String typed = visit.form().text("hour");
        try {
            Instant hour = referendum
                    .opens()
                    .atZone(visit.consultation().zone())
                    .with(LocalTime.parse(typed))
                    .toInstant();
            if (!hour.isBefore(referendum.opens()) && !hour.isAfter(referendum.closes())) {
                return Optional.of(hour);
            }
        } catch (DateTimeException noHour) {
            // The same as an hour at which stations are closed.
        }
        visit.mistake("hour", "referendum.desk.error.turnout-hour", typed);
        return Optional.empty();
    }

    private Shown show(DeskVisit visit, At at, ProtocolForm form, List<Finding> findings, List<String> kept) {
        return visit.show("referendum/desk/protocol")
                .with("referendum", at.referendum())
                .with("counted", at.counted())
                .with("station", at.station())
                .with("stands", at.stands())
                .with("form", form)
                .with("telling", new CountTelling(visit.page()))
                .with("findings", findings)
                .with("kept", kept)
                .with("told", turnouts.of(at.referendum(), at.station().code()));
    }
}
