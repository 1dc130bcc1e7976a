package org.dauys.server.answer.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which answers are wanted; empty means all.
 *
 * @param disposition a code
 * @param theme a slug
 * @param body a slug
 */
public record AnswerFilter(String disposition, String theme, String body) {

    /** As the query of an address; may be empty. */
    public String query() {
        return Stream.of(part("disposition", disposition), part("theme", theme), part("body", body))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
