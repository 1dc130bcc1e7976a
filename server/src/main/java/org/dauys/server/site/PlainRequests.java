package org.dauys.server.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose words are none: with the character 0, which PostgreSQL has not, with halves of characters, or with
 * bytes that are no UTF-8. Before anything reads them, so that nothing can fail over them, and nothing is logged of them. The
 * fields of a form with files are read later; the firewall of {@code WebSecurity} sees to those.
 *
 * <p>A cookie that cannot be one of our sessions is left out: whoever sends it is not logged in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlainRequests extends OncePerRequestFilter {
    private static final String SESSION = "SESSION";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refused = refused(request);
        if (refused == 0) {
            chain.doFilter(new Ours(request), response);
        } else {
            response.sendError(refused);
        }
    }

    /** The status to answer with; 0 when there is nothing to refuse. */
    private static int refused(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            return query.contains("%00") ? HttpServletResponse.SC_BAD_REQUEST : 0;
        }
        try {
            return request.getParameterMap().entrySet().stream().allMatch(PlainRequests::isText)
                            && headers(request).allMatch(PlainRequests::isText)
                    ? 0
                    : HttpServletResponse.SC_BAD_REQUEST;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        }
    }

    private static Stream<String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream());
    }

    private static boolean isText(Map.Entry<String, String[]> parameter) {
        return isText(parameter.getKey()) && Arrays.stream(parameter.getValue()).allMatch(PlainRequests::isText);
    }

    /** Whether every sign of it is one that the database can keep. */
    static boolean isText(String words) {
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (Character.isHighSurrogate(sign)
                    && i + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(i + 1))) {
                i++;
            } else if (sign == 0 || Character.isSurrogate(sign)) {
                return false;
            }
        }
        return true;
    }

    private static final class Ours extends HttpServletRequestWrapper {
        Ours(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null || Arrays.stream(all).allMatch(Ours::mayBeOurs)
                    ? all
                    : Arrays.stream(all).filter(Ours::mayBeOurs).toArray(Cookie[]::new);
        }

        private static boolean mayBeOurs(Cookie cookie) {
            if (!cookie.getName().equals(SESSION)) {
                return true;
            }
            try {
                byte[] id = Base64.getDecoder().decode(cookie.getValue());
                return ID.matcher(new String(id, StandardCharsets.ISO_8859_1)).matches();
            } catch (IllegalArgumentException other) {
                return false;
            }
        }
    }
}
