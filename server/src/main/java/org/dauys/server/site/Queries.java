package org.dauys.server.site;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Query parts of addresses: {@code kind=moved&section=2}, as the browser wrote them. */
final class Queries {
    private Queries() {}

    /** The first value of a parameter, as the browser wrote it. */
    static Optional<String> value(String query, String parameter) {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(parameter + "="))
                .map(part -> part.substring(parameter.length() + 1))
                .findFirst();
    }

    /** The query without one parameter. */
    static String without(String query, String parameter) {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.equals(parameter) && !part.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
    }
}
