package org.dauys.server.people.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.dauys.server.site.Clocks;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that began too long ago, however busy it is, or, after the clock was set back, on a day that is yet to come: it
 * would last until that day is over. How long it may idle is in the configuration.
 */
final class SessionAge extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final InstantSource clock;

    SessionAge(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(clock.millis() - session.getCreationTime())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private static boolean isOver(long millis) {
        return millis > LONGEST.toMillis() || millis < -Clocks.DRIFT.toMillis();
    }
}
