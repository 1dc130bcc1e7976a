package org.dauys.server.referendum.send;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.referendum.send.SendProblem.RefusedException;
import org.dauys.tally.protocol.Station;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets stations in: by the key in {@code Authorization: Bearer}, and by nothing else. No cookie is looked at, so no page elsewhere can
 * make a browser send what counts: that is why these addresses want no token against forged forms.
 */
@Component
class SendGate {
    private static final String BEARER = "Bearer ";

    private final Consultations consultations;
    private final Referendums referendums;
    private final SenderKeys keys;
    private final ListedStations stations;

    SendGate(Consultations consultations, Referendums referendums, SenderKeys keys, StationLists lists) {
        this.consultations = consultations;
        this.referendums = referendums;
        this.keys = keys;
        this.stations = new ListedStations(lists);
    }

    /** Who sends, for which referendum and which station of its list. */
    record Asked(Referendum referendum, SenderKeys.Key key, Station station) {}

    /** @throws RefusedException when the key is not good, or not for a station of the list */
    Asked in(HttpServletRequest request, String slug, String station) {
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
        return new Asked(
                one,
                key,
                stations.find(one, station)
                        .orElseThrow(() -> new RefusedException(HttpStatus.NOT_FOUND, "station", station)));
    }

    /** What a request holds: something, and no more than so many bytes. */
    static byte[] bytes(HttpServletRequest request, int most) throws IOException {
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
}
