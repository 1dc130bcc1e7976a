package org.dauys.server.referendum.send;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.ProtocolCheck;
import org.dauys.server.referendum.send.SendGate.Asked;
import org.dauys.server.referendum.send.SendProblem.RefusedException;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Page;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a station's desk asks before it sends: how things stand, and what the engine finds in the figures. Open, as {@link SendApi} is. */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/referendum/send/{station}")
class StationApi {
    private static final int MOST_BYTES = 100_000;

    private final SendGate gate;
    private final StandingProtocols standing;
    private final Counts counts;

    StationApi(SendGate gate, StandingProtocols standing, Counts counts) {
        this.gate = gate;
        this.standing = standing;
        this.counts = counts;
    }

    /** Which station it is, how far the referendum is, whether the key is an observer's, and the official protocol that stands. */
    @GetMapping
    ResponseEntity<byte[]> status(@PathVariable String slug, @PathVariable String station, HttpServletRequest request) {
        Asked asked = gate.in(request, slug, station);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("station", asked.station().code());
        status.put("name", asked.station().name());
        status.put("state", asked.referendum().state().code());
        status.put("observer", asked.key().isObserver());
        standing.of(asked.referendum(), asked.station().code()).ifPresent(stands -> status.put("stands", stands));
        return SendProblem.json(HttpStatus.OK, status);
    }

    /** What the engine finds in a protocol, against the list of stations, before it is sent; nothing of it is kept. */
    @PutMapping("/check")
    ResponseEntity<byte[]> check(
            @PathVariable String slug, @PathVariable String station, HttpServletRequest request, Locale reader)
            throws IOException {
        Asked asked = gate.in(request, slug, station);
        var sent = SentProtocol.read(SendGate.bytes(request, MOST_BYTES)).of(station, Protocol.Kind.OFFICIAL);
        CountTelling telling = new CountTelling(Page.of(request, reader));
        return SendProblem.json(
                HttpStatus.OK,
                Map.of(
                        "findings",
                        ProtocolCheck.of(listed(asked), sent.figures()).stream()
                                .map(finding -> told(finding, telling))
                                .toList()));
    }

    /** As the newest list has it: how many voters it says is checked, too. */
    private Station listed(Asked asked) {
        return counts.of(asked.referendum())
                .list()
                .flatMap(list -> list.station(asked.station().code()))
                .orElse(asked.station());
    }

    private static Map<String, String> told(Finding finding, CountTelling telling) {
        return Map.of(
                "rule", finding.rule().number(),
                "severity", finding.severity().name().toLowerCase(Locale.ROOT),
                "says", telling.says(finding),
                "values", telling.values(finding));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException refused, Locale reader) {
        return refused.answer(reader);
    }
}
