package org.dauys.server.referendum.send;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Photographs;
import org.dauys.server.referendum.ProtocolCheck;
import org.dauys.server.referendum.ProtocolForm;
import org.dauys.server.referendum.ProtocolTurns;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
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

/** An observer's copy of a protocol: figures and a photograph, with a code instead of an account. */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/referendum/observe")
class ObservePage {
    /** Wrong codes from one place in ten minutes. */
    private static final int TRIES = 200;

    private final Referendums referendums;
    private final Counts counts;
    private final SenderKeys keys;
    private final ProtocolTurns protocols;
    private final Photographs photographs;
    private final PlacePace pace;

    ObservePage(
            Referendums referendums,
            Counts counts,
            SenderKeys keys,
            ProtocolTurns protocols,
            Photographs photographs,
            PlacePace pace) {
        this.referendums = referendums;
        this.counts = counts;
        this.keys = keys;
        this.protocols = protocols;
        this.photographs = photographs;
        this.pace = pace;
    }

    @GetMapping
    Shown ask(ReaderVisit visit) {
        return show(visit, ProtocolForm.blank(), List.of());
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(required = false) List<MultipartFile> photograph,
            ReaderVisit visit,
            HttpServletRequest request)
            throws IOException {
        Referendum one = one(visit);
        Counted counted = counts.of(one);
        ProtocolForm typed = ProtocolForm.read(visit.form());
        Figures figures = typed.check(visit);
        Optional<Station> station =
                counted.list().flatMap(list -> list.station(visit.form().text("station")));
        if (station.isEmpty()) {
            visit.mistake(
                    "station", "referendum.observe.error.station", visit.form().text("station"));
        }
        Optional<SenderKeys.Key> key = keys.of(one, visit.form().text("code"))
                .filter(SenderKeys.Key::isObserver)
                .filter(known -> station.isEmpty() || known.isFor(station.get().code()));
        if (key.isEmpty()) {
            // Only wrong ones are counted: a hall of observers behind one address is never kept out.
            visit.mistake(
                    "code",
                    pace.take(request, "observe", TRIES).isPresent()
                            ? "referendum.observe.error.often"
                            : "referendum.observe.error.code");
        }
        List<Finding> findings = visit.isFine() ? ProtocolCheck.of(station.orElseThrow(), figures) : List.<Finding>of();
        if (!findings.isEmpty() && visit.form().text("despite").isEmpty()) {
            visit.mistake("despite", "referendum.observe.error.findings", findings.size());
        }
        List<String> sums =
                visit.isFine() ? keep(one, Optional.ofNullable(photograph).orElse(List.of()), visit) : List.of();
        if (visit.isFine()) {
            try {
                protocols.take(
                        one,
                        new NewProtocol(
                                station.orElseThrow().code(),
                                Protocol.Kind.OBSERVER,
                                figures,
                                typed.closed(),
                                typed.signed(),
                                sums,
                                Optional.empty(),
                                ""),
                        Protocols.Sender.key(key.orElseThrow().id()));
                return visit.to(visit.frame().base() + "/referendum/stations/"
                        + station.orElseThrow().code());
            } catch (Protocols.NotTakenException closed) {
                visit.mistake("code", "referendum.error.not-taken");
            }
        }
        return show(visit, typed, findings);
    }

    private List<String> keep(Referendum one, List<MultipartFile> files, ReaderVisit visit) throws IOException {
        List<String> sums = new ArrayList<>();
        for (MultipartFile file : files.subList(0, Math.min(files.size(), ObserveUploads.FILES))) {
            if (!file.isEmpty()) {
                try {
                    sums.add(photographs.keep(one, file.getBytes()));
                } catch (RefusedException refused) {
                    visit.mistake("photograph", "referendum.error.photograph");
                }
            }
        }
        return sums;
    }

    private Referendum one(ReaderVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }

    private Shown show(ReaderVisit visit, ProtocolForm form, List<Finding> findings) {
        return visit.show("referendum/send/observe")
                .with("referendum", one(visit))
                .with("form", form)
                .with("station", visit.form().text("station"))
                .with("code", visit.form().text("code"))
                .with("telling", new CountTelling(visit.page()))
                .with("findings", findings);
    }
}
