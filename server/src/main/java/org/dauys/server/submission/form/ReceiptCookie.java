package org.dauys.server.submission.form;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a receipt be shown right after sending. Its code is in no address, which would stay in histories and logs: the browser
 * keeps the form's key for some minutes, by which the code is made again.
 */
final class ReceiptCookie {
    private static final String NAME = "receipt";
    /** So long the code can be seen and printed after sending. */
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private ReceiptCookie() {}

    /** Leads to the receipt. */
    static ModelAndView to(Submitting.Next.Receipt receipt, ReaderVisit visit) {
        String path = visit.frame().base() + "/receipt/" + receipt.number();
        Cookie cookie = new Cookie(NAME, receipt.key().toString());
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(visit.request().isSecure());
        cookie.setMaxAge((int) SHOWN.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        visit.response().addCookie(cookie);
        return visit.to(path);
    }

    /** The key of the form that was just sent. */
    static Optional<UUID> key(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> new Seal.Fields(cookie.getValue(), "", "").requestKey());
    }
}
