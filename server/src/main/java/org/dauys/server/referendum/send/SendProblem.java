package org.dauys.server.referendum.send;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dauys.server.site.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why something that was sent with a key is not taken, as RFC 9457 tells it.
 *
 * @param word by which programs know it: {@code key}, {@code stands} …
 * @param protocol the number of the protocol that stands; left out of other refusals
 * @param errors what is wrong with single fields
 */
record SendProblem(
        String type,
        String title,
        int status,
        String detail,
        String word,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long protocol,
        List<Mistake> errors) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A field that is not valid, and what to do. */
    record Mistake(String field, String detail) {}

    /** A request that is refused. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final HttpStatus status;
        private final String word;
        private final transient Object[] values;

        RefusedException(HttpStatus status, String word, Object... values) {
            super(word, null, false, false);
            this.status = status;
            this.word = word;
            this.values = values;
        }

        ResponseEntity<byte[]> answer(java.util.Locale reader) {
            return SendProblem.answer(status, word, values, reader);
        }
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, String word, Object[] values, java.util.Locale reader) {
        return answer(status, word, values, null, reader);
    }

    /** Another official protocol of the station stands. */
    static ResponseEntity<byte[]> stands(long number, java.util.Locale reader) {
        return answer(HttpStatus.CONFLICT, "stands", new Object[] {number}, number, reader);
    }

    private static ResponseEntity<byte[]> answer(
            HttpStatus status, String word, Object[] values, @Nullable Long protocol, java.util.Locale reader) {
        var phrases = Say.in(reader);
        SendProblem problem = new SendProblem(
                "about:blank",
                phrases.say("referendum.send.refused"),
                status.value(),
                phrases.say("referendum.send.problem." + word, values),
                word,
                protocol,
                List.of());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(problem));
    }

    /** What was taken. */
    static ResponseEntity<byte[]> json(HttpStatus status, Object answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(answer));
    }
}
