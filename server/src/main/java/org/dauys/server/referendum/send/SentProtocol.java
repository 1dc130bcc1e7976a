package org.dauys.server.referendum.send;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.referendum.FiguresJson;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.send.SendProblem.RefusedException;
import org.dauys.server.site.Form;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A protocol as a station's program sends it.
 *
 * @param figures by the engine's keys
 * @param photographs SHA-256 of those that were sent before
 * @param replaces the number of the protocol that it corrects
 */
record SentProtocol(
        @Nullable JsonNode figures,
        @Nullable String closed,
        @Nullable String signed,
        @Nullable List<String> photographs,
        @Nullable Long replaces,
        @Nullable String reason) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_EXTRA = 20;

    /** @throws RefusedException when it is none */
    static SentProtocol read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, SentProtocol.class);
        } catch (JacksonException unreadable) {
            throw new RefusedException(HttpStatus.BAD_REQUEST, "json");
        }
    }

    /** @throws RefusedException when figures or words are not as they have to be */
    NewProtocol of(String station, Protocol.Kind kind) {
        if (figures == null || !figures.isObject()) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "figures");
        }
        Figures read;
        try {
            read = FiguresJson.read(figures);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "figure", String.valueOf(wrong.getMessage()));
        }
        Optional<String> out = FiguresJson.outOfRange(read);
        if (out.isPresent()) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "figure", out.get());
        }
        if (!read.has(Figure.YES) || !read.has(Figure.NO)) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "votes");
        }
        if (read.extra().size() > MOST_EXTRA
                || read.extra().keySet().stream().anyMatch(name -> name.isEmpty() || name.length() > LONGEST)) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "figure", "extra");
        }
        String why = word(reason, LONGEST_REASON);
        if (replaces != null && why.isEmpty()) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "reason");
        }
        return new NewProtocol(
                station,
                kind,
                read,
                word(closed, LONGEST),
                word(signed, LONGEST),
                Objects.requireNonNullElse(photographs, List.of()),
                Optional.ofNullable(replaces),
                why);
    }

    private static String word(@Nullable String text, int longest) {
        String clean = Form.clean(Objects.requireNonNullElse(text, ""));
        if (clean.length() > longest) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "long", longest);
        }
        return clean;
    }
}
