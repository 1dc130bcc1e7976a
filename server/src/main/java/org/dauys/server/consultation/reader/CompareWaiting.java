package org.dauys.server.consultation.reader;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The page of someone who comes before a large act is compared; it asks again by itself. */
final class CompareWaiting {
    private static final String AGAIN_AFTER_SECONDS = "3";

    private CompareWaiting() {}

    static String say(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "consultation/reader/compare-waiting";
    }
}
