package org.dauys.server.site.pace;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Which part of a request came too slowly; each is counted in the meter {@value #METER}. */
enum SlowRequests {
    HEAD,
    BODY;

    static final String METER = "dauys.requests.slow";
    static final String PART = "part";

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    void count() {
        Metrics.counter(METER, PART, tag()).increment();
    }
}
