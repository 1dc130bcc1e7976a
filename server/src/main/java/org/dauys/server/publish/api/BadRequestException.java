package org.dauys.server.publish.api;

import java.util.List;

/** A request with parameters that are not valid; all of them are told at once. */
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Bad> parameters;

    /** @param phrase what to do about it */
    record Bad(String parameter, String phrase, List<Object> values) {}

    BadRequestException(List<Bad> parameters) {
        super(parameters.toString());
        this.parameters = List.copyOf(parameters);
    }

    List<Bad> parameters() {
        return parameters;
    }
}
