package org.dauys.server.referendum.send;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Photographs;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.referendum.Turnouts;
import org.dauys.server.referendum.send.SendProblem.RefusedException;
import org.dauys.server.site.NotKept;
import org.dauys.server.submission.files.SentFile;
import org.dauys.tally.protocol.Protocol;
import org.springframework.http.HttpHeaders;
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
    private static final String BEARER = "Bearer ";
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_PHOTOGRAPHS = 20;

    private final Consultations consultations;
    private final Referendums referendums;
    private final SenderKeys keys;
    private final ListedStations stations;
    private final Protocols protocols;
    private final Photographs photographs;
    private final Turnouts turnouts;

    SendApi(
            Consultations consultations,
            Referendums referendums,
            SenderKeys keys,
            StationLists lists,
            Protocols protocols,
            Photographs photographs,
            Turnouts turnouts) {
        this.consultations = consultations;
        this.referendums = referendums;
        this.keys = keys;
        this.stations = new ListedStations(lists);
        this.protocols = protocols;
        this.photographs = photographs;
        this.turnouts = turnouts;
    }

    /** Who sends, for which referendum. */
    private record Asked(Referendum referendum, SenderKeys.Key key) {}

    private Asked in(HttpServletRequest request, String slug, String station) {
        Referendum one = consultations
                .publishedBySlug(slug)
                .map(Consultation::id)
                .flatMap(referendums::announced)
                .orElseThrow(() -> new RefusedException(HttpStatus.NOT_FOUND, "none"));
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        SenderKeys.Key key = Optional.of(header)
                .filter(sent -> sent.startsWith(BEARER) && sent.length() < 200)
                .flatMap(sent -> keys.of(one, sent.substring(BEARER.length())))
                .filter(known -> known.isFor(station))
                .orElseThrow(() -> new RefusedException(HttpStatus.UNAUTHORIZED, "key"));
        if (!stations.has(one, station)) {
            throw new RefusedException(HttpStatus.NOT_FOUND, "station", station);
        }
        return new Asked(one, key);
    }

    /** Takes a protocol in; a second one of the station has to say which it corrects. */
    @PutMapping("/protocol")
    ResponseEntity<byte[]> protocol(@PathVariable String slug, @PathVariable String station, HttpServletRequest request)
            throws IOException {
        Asked asked = in(request, slug, station);
        byte[] bytes = bytes(request, MOST_BYTES);
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
        Asked asked = in(request, slug, station);
        String voted = new String(bytes(request, 20), java.nio.charset.StandardCharsets.US_ASCII).strip();
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
        Asked asked = in(request, slug, station);
        if (asked.referendum().state() == ReferendumState.ANNOUNCED) {
            throw new RefusedException(HttpStatus.CONFLICT, "closed");
        }
        try {
            String sum = photographs.keep(asked.referendum(), bytes(request, SentFile.MOST_BYTES));
            return SendProblem.json(HttpStatus.OK, Map.of("sha256", sum));
        } catch (SentFile.RefusedException refused) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "photograph");
        }
    }

    private static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        byte[] bytes = request.getContentLengthLong() > most
                ? new byte[0]
                : request.getInputStream().readNBytes(most + 1);
        if (bytes.length == 0 || bytes.length > most) {
            throw new RefusedException(
                    bytes.length == 0 && request.getContentLengthLong() <= 0
                            ? HttpStatus.BAD_REQUEST
                            : HttpStatus.CONTENT_TOO_LARGE,
                    "size",
                    most);
        }
        return bytes;
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
        return SendProblem.answer(
                HttpStatus.CONFLICT, "stands", List.of(stands.number()).toArray(), reader);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> conflict(ConflictException conflict, Locale reader) {
        return SendProblem.answer(HttpStatus.CONFLICT, "replaces", new Object[0], reader);
    }
}
