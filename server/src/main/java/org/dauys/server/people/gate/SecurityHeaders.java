package org.dauys.server.people.gate;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import org.dauys.server.people.session.DeskPath;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {
    /** Nothing from elsewhere, nothing inline; the pages are in nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The pages need nothing of the device. */
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), "
                    + "geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), "
                    + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /** What only one person may see. */
    private static final List<String> PRIVATE = List.of(
            DeskPath.DESK,
            Entrance.LOG_IN,
            Entrance.CHOOSE_PASSWORD,
            LocalPath.ACCOUNT,
            "/letters",
            LocalPath.INVITATION);

    private static final long YEAR_SECONDS = 31_536_000;

    private SecurityHeaders() {}

    static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .contentTypeOptions(withDefaults())
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Only over https. Other names below ours are not ours to decide about.
                .httpStrictTransportSecurity(
                        https -> https.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(false))
                .addHeaderWriter(notKept());
    }

    /** What only one person may see is kept nowhere; other pages say themselves how long they may be kept. */
    private static HeaderWriter notKept() {
        return (request, response) -> {
            String path = request.getRequestURI();
            if (PRIVATE.stream().anyMatch(place -> LocalPath.isAt(place, path))) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        };
    }
}
