package org.dauys.server.publish.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Lets pages from anywhere read the API (CORS), without cookies; nobody can write to it. It stands before the rest of the
 * security, which has its own words for requests that change something.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ApiAccess extends OncePerRequestFilter {
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final LocaleResolver languages;

    ApiAccess(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/api") && !path.startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Language");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader(HttpHeaders.ALLOW, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept-Language, If-None-Match");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (Set.of("GET", "HEAD").contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> problem = ApiProblem.answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                "publish.method",
                new Object[0],
                List.of(),
                request,
                languages.resolveLocale(request));
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.ALLOW, METHODS);
        byte[] body = problem.getBody();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }
}
