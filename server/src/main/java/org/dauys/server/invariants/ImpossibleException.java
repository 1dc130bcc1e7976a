package org.dauys.server.invariants;

import org.jspecify.annotations.Nullable;

/** Something that can never happen has happened; made by {@link Impossible}, which counts it. */
public final class ImpossibleException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String place;

    ImpossibleException(String place, String what, @Nullable Throwable cause) {
        super(place + ": " + what, cause);
        this.place = place;
    }

    /** The class that found it: {@code consultation.Search}. */
    public String place() {
        return place;
    }
}
