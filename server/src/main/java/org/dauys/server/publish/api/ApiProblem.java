package org.dauys.server.publish.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dauys.compare.language.Phrases;
import org.dauys.server.site.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong, as RFC 9457 tells it.
 *
 * @param errors all parameters that are not valid
 */
record ApiProblem(String type, String title, int status, String detail, String instance, List<Mistake> errors) {

    /** A parameter that is not valid, and what to do. */
    record Mistake(String parameter, String detail) {}

    static ResponseEntity<byte[]> answer(
            HttpStatus status,
            String phrase,
            Object[] values,
            List<Mistake> errors,
            HttpServletRequest request,
            Locale reader) {
        Phrases phrases = Say.in(reader);
        ApiProblem problem = new ApiProblem(
                "about:blank",
                phrases.say(phrase + ".heading"),
                status.value(),
                phrases.say(phrase, values),
                request.getRequestURI(),
                errors);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ApiJson.write(problem));
    }
}
