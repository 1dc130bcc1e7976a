package org.dauys.server.consultation.reader;

import java.time.Duration;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpStatus;

/** The page of someone who comes before a large act is compared; it asks again by itself. */
final class CompareWaiting {
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

    private CompareWaiting() {}

    static Shown say(Visit visit) {
        Headers.again(visit.response(), AGAIN_AFTER);
        Headers.later(visit.response(), AGAIN_AFTER);
        return visit.show("consultation/reader/compare-waiting").status(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
