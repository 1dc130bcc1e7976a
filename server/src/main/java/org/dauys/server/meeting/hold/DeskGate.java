package org.dauys.server.meeting.hold;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets desks in: by the token in {@code Authorization: Bearer}, and by nothing else. Cookies are not looked at, so a login in
 * the same browser neither helps nor harms, and a page elsewhere that makes a browser send its cookies here has sent
 * nothing that counts: that is why these addresses want no token against forged forms.
 */
@Component
class DeskGate {
    private static final String BEARER = "Bearer ";
    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** A desk that works asks once in some seconds. */
    private static final int REQUESTS = 1_200;

    private final Desks desks;
    private final Meetings meetings;
    private final Cache<Long, Bucket> buckets;
    private final TimeMeter time;

    DeskGate(Desks desks, Meetings meetings, ObjectProvider<TimeMeter> time) {
        this.desks = desks;
        this.meetings = meetings;
        this.time = time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(WINDOW)
                .build();
    }

    /** Who asks. */
    record Asked(Desk desk, Meeting meeting) {}

    /** Why a request is not answered; the word is what the desk says in its clerk's language. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final HttpStatus status;

        RefusedException(HttpStatus status, String word) {
            super(word, null, false, false);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    Asked in(HttpServletRequest request, String code) {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        Desk desk = Optional.of(header)
                .filter(sent -> sent.startsWith(BEARER) && sent.length() < 200)
                .flatMap(sent -> desks.of(code, sent.substring(BEARER.length())))
                .orElseThrow(() -> new RefusedException(HttpStatus.UNAUTHORIZED, "token"));
        if (!buckets.get(desk.id(), _ -> bucket()).tryConsume(1)) {
            throw new RefusedException(HttpStatus.TOO_MANY_REQUESTS, "often");
        }
        return new Asked(desk, meetings.byId(List.of(desk.meetingId())).getFirst());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(REQUESTS).refillGreedy(REQUESTS, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    /** What a request holds, which may be no larger than this. */
    static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "large");
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "large");
        }
        return bytes;
    }
}
