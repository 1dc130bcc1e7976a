package org.dauys.server.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the language that a reader chose ({@code ?lang=kk}) and leads to the same page without the parameter, so that
 * every page has one address. Files and the API name their language in the address and are left alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LanguageSwitch extends OncePerRequestFilter {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Locale> language = PageLanguage.ofQuery(request);
        if (language.isEmpty() || !isPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(
                        PageLanguage.COOKIE, language.get().getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        String rest = Queries.without(Objects.requireNonNullElse(request.getQueryString(), ""), "lang");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, local(request.getRequestURI()) + (rest.isEmpty() ? "" : "?" + rest));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** "//elsewhere.example" would be another host. */
    private static String local(String path) {
        return "/" + path.replaceFirst("^/+", "");
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return request.getMethod().equals("GET")
                && !path.startsWith("/api/")
                && !last.matches(".*\\.(txt|md|docx|pdf|html|akn|xml|json|csv|atom|ics)");
    }
}
