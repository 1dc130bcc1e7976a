package org.dauys.server.referendum.send;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Photographs;
import org.dauys.server.referendum.ProtocolTurns;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Turnouts;
import org.dauys.server.referendum.send.SendGate.Asked;
import org.dauys.server.referendum.send.SendProblem.RefusedException;
import org.dauys.server.site.NotKept;
import org.dauys.server.submission.files.SentFile;
import org.dauys.tally.protocol.Protocol;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What stations' programs send, with a key in {@code Authorization: Bearer}. Everything may be sent again at any time: it has happened
 * once. Open, because the key is looked at and no login; no page elsewhere can make a browser send the key.
 */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/referendum/send/{station}")
class SendApi {
    private static final int MOST_BYTES = 100_000;
    /** Of one protocol. */
    static final int MOST_PHOTOGRAPHS = 20;

    private final SendGate gate;
    private final ProtocolTurns protocols;
    private final Photographs photographs;
    private final Turnouts turnouts;

    SendApi(SendGate gate, ProtocolTurns protocols, Photographs photographs, Turnouts turnouts) {
        this.gate = gate;
        this.protocols = protocols;
        this.photographs = photographs;
        this.turnouts = turnouts;
    }

    /** Takes a protocol in; a second one of the station has to say which it corrects. */
    @PutMapping("/protocol")
    ResponseEntity<byte[]> protocol(@PathVariable String slug, @PathVariable String station, HttpServletRequest request)
            throws IOException {
        Asked asked = gate.in(request, slug, station);
        byte[] bytes = SendGate.bytes(request, MOST_BYTES);
        NewProtocol sent = SentProtocol.read(bytes)
                .of(station, asked.key().isObserver() ? Protocol.Kind.OBSERVER : Protocol.Kind.OFFICIAL);
        if (sent.photographs().size() > MOST_PHOTOGRAPHS
                || !sent.photographs().stream().allMatch(sum -> photographs.has(asked.referendum(), sum))) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "photographs");
        }
        Protocols.Taken taken = protocols.take(
                asked.referendum(), sent, Protocols.Sender.key(asked.key().id()));
        return SendProblem.json(
                taken.isKnown() ? HttpStatus.OK : HttpStatus.CREATED,
                Map.of("protocol", taken.number(), "page", "/c/" + slug + "/referendum/stations/" + station));
    }

    /** How many have voted up to an hour, written as an instant of whole minutes: {@code 2026-12-06T07:00:00Z}. */
    @PutMapping("/turnout/{hour}")
    ResponseEntity<byte[]> turnout(
            @PathVariable String slug,
            @PathVariable String station,
            @PathVariable String hour,
            HttpServletRequest request)
            throws IOException {
        Asked asked = gate.in(request, slug, station);
        String voted = new String(SendGate.bytes(request, 20), java.nio.charset.StandardCharsets.US_ASCII).strip();
        Instant at = instant(hour, asked.referendum());
        if (!voted.matches("[0-9]{1,9}")) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "voted");
        }
        if (asked.key().isObserver()) {
            throw new RefusedException(HttpStatus.FORBIDDEN, "observer");
        }
        if (asked.referendum().state() != ReferendumState.OPEN) {
            throw new RefusedException(HttpStatus.CONFLICT, "closed");
        }
        turnouts.report(asked.referendum(), station, at, Long.parseLong(voted));
        return SendProblem.json(HttpStatus.OK, Map.of("station", station, "voted", Long.parseLong(voted)));
    }

    private static Instant instant(String hour, Referendum one) {
        try {
            Instant at = Instant.parse(hour);
            boolean isMinute = at.equals(at.truncatedTo(ChronoUnit.MINUTES));
            if (isMinute && !at.isBefore(one.opens()) && !at.isAfter(one.closes())) {
                return at;
            }
        } catch (DateTimeException noInstant) {
            // The same as an hour at which stations are closed.
        }
        throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "hour", hour);
    }

    /** Takes a JPEG in, and says its sum, by which a protocol names it. */
    @PutMapping("/photograph")
    ResponseEntity<byte[]> photograph(
            @PathVariable String slug, @PathVariable String station, HttpServletRequest request) throws IOException {
        Asked asked = gate.in(request, slug, station);
        if (asked.referendum().state() == ReferendumState.ANNOUNCED) {
            throw new RefusedException(HttpStatus.CONFLICT, "closed");
        }
        try {
            String sum = photographs.keep(asked.referendum(), SendGate.bytes(request, SentFile.MOST_BYTES));
            return SendProblem.json(HttpStatus.OK, Map.of("sha256", sum));
        } catch (SentFile.RefusedException refused) {
            // Whoever sends in the rush of the night is not told that the picture is bad.
            throw refused.refusal() == SentFile.Refusal.BUSY
                    ? new RefusedException(HttpStatus.SERVICE_UNAVAILABLE, "busy")
                    : new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "photograph");
        }
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException refused, Locale reader) {
        return refused.answer(reader);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notTaken(Protocols.NotTakenException closed, Locale reader) {
        return SendProblem.answer(HttpStatus.CONFLICT, "closed", new Object[0], reader);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> stands(Protocols.StandsException stands, Locale reader) {
        return SendProblem.stands(stands.number(), reader);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> conflict(ConflictException conflict, Locale reader) {
        return SendProblem.answer(HttpStatus.CONFLICT, "replaces", new Object[0], reader);
    }
}
