package org.dauys.server.publish;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dauys.server.site.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says in words what is the matter: as a page to browsers, as JSON (RFC 9457) to programs. */
@ControllerAdvice(basePackageClasses = Notices.class)
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public class Notices {
    private static final JsonMapper JSON = new JsonMapper();
    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine templates;

    Notices(TemplateEngine templates) {
        this.templates = templates;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(NotPublishedException missing, HttpServletRequest request, Locale locale) {
        return of(HttpStatus.NOT_FOUND, missing.phrase(), missing.values(), request, locale);
    }

    /**
     * An answer in words.
     *
     * @param phrase the name of the sentence; its heading is {@code phrase.heading}
     */
    public ResponseEntity<byte[]> of(
            HttpStatus status, String phrase, Object[] values, HttpServletRequest request, Locale locale) {
        Page page = new Page(locale, request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), ""));
        boolean browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .contains(MediaType.TEXT_HTML_VALUE);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline");
        headers.set(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        headers.setContentType(
                browser ? PAGE : status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        byte[] body = browser ? page(page, phrase, values) : problem(status, page, phrase, values);
        return new ResponseEntity<>(body, headers, status);
    }

    private byte[] page(Page page, String phrase, Object[] values) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        Map<String, Object> model =
                Map.of("page", page, "heading", page.say(phrase + ".heading"), "words", page.say(phrase, values));
        templates.render("publish/notice.jte", model, out);
        return out.toByteArray();
    }

    private static byte[] problem(HttpStatus status, Page page, String phrase, Object[] values) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", page.say(phrase + ".heading"));
        problem.put("status", status.value());
        problem.put("detail", page.say(phrase, values));
        problem.put("instance", page.path());
        return JSON.writeValueAsBytes(problem);
    }
}
