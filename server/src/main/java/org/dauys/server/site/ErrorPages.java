package org.dauys.server.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dauys.compare.language.Phrases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a visitor sees when there is no page to show: what happened and what to do, in the visitor's language; never how the
 * program is made. Programs get the same as problem details (RFC 9457).
 */
@Controller
class ErrorPages implements ErrorController {
    private final DataSize largestFile;
    private final DataSize largestRequest;
    private final int mostFiles;
    private final FullDisk fullDisk;

    ErrorPages(
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestRequest,
            @Value("${server.tomcat.max-part-count}") int mostFiles,
            FullDisk fullDisk) {
        this.largestFile = largestFile;
        this.largestRequest = largestRequest;
        this.mostFiles = mostFiles;
        this.fullDisk = fullDisk;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Failure failure = Failure.of(request);
        if (failure.full()) {
            fullDisk.seen();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String path = path(request);
        return path.startsWith("/api/") || wantsJson(request)
                ? json(failure, locale)
                : page(failure, path, locale, response);
    }

    private ModelAndView page(Failure failure, String path, Locale locale, HttpServletResponse response) {
        response.setStatus(failure.status());
        return new ModelAndView("site/error")
                .addObject("page", new Page(locale, path, ""))
                .addObject("heading", Say.in(locale).say(failure.words() + ".heading"))
                .addObject("text", text(failure, locale))
                .addObject("reference", failure.reference().orElse(""));
    }

    private ResponseEntity<Map<String, Object>> json(Failure failure, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", Say.in(locale).say(failure.words() + ".heading"));
        problem.put("status", failure.status());
        problem.put("detail", text(failure, locale));
        failure.reference().ifPresent(reference -> problem.put("reference", reference));
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String text(Failure failure, Locale locale) {
        Phrases say = Say.in(locale);
        String key = failure.words() + ".text";
        return failure.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                ? say.say(key, largestFile.toMegabytes(), largestRequest.toMegabytes(), mostFiles)
                : say.say(key);
    }

    /** Of the request that failed; the front page when it is none to link to. */
    private static String path(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String asked = Objects.toString(path, "/");
        return asked.startsWith("/") && !asked.startsWith("//") && !asked.contains("\\") ? asked : "/";
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains("json") && !accepted.contains("text/html");
    }
}
