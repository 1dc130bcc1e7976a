package org.dauys.server.poll.vote;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;

/** The code in a participant's browser: set with the first page, kept by the database, as a hash, with the first vote. */
final class OwnCode {
    private static final String NAME = "poll";
    private static final Duration KEPT = Duration.ofDays(180);

    private OwnCode() {}

    /** The one that the browser has. */
    static Optional<PollCode> of(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> PollCode.typed(cookie.getValue()));
    }

    /** The same, or a new one. */
    static PollCode ofOrNew(ReaderVisit visit, Poll poll) {
        return of(visit.request()).orElseGet(() -> keep(visit, poll, PollCode.next()));
    }

    /** Lets the browser go on with this one. */
    static PollCode keep(ReaderVisit visit, Poll poll, PollCode code) {
        set(visit, poll, code.signs(), KEPT);
        return code;
    }

    /** The browser knows of none any more. */
    static void forget(ReaderVisit visit, Poll poll) {
        set(visit, poll, "", Duration.ZERO);
    }

    private static void set(ReaderVisit visit, Poll poll, String signs, Duration kept) {
        Cookie cookie = new Cookie(NAME, signs);
        cookie.setPath(visit.frame().base() + "/polls/" + poll.number());
        cookie.setHttpOnly(true);
        cookie.setSecure(visit.request().isSecure());
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        visit.response().addCookie(cookie);
    }
}
