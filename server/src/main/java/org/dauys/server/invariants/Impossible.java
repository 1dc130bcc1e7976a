package org.dauys.server.invariants;

import io.micrometer.core.instrument.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can never happen, as the program is written. When it does, it is counted in the meter {@value #METER}, by its place,
 * and stands in the log with the same place, so that an operator can set an alarm on either. Not for what others may get
 * wrong: files, forms, mail servers, a database that is gone.
 */
public final class Impossible {
    /** The meter; its tag {@value #PLACE} is a class: {@code consultation.Search}. */
    public static final String METER = "dauys.impossible";

    /** The tag with the place. */
    public static final String PLACE = "place";

    private static final String OURS = "org.dauys.server.";
    private static final Logger LOG = LoggerFactory.getLogger(Impossible.class);

    private Impossible() {}

    /**
     * Counts it, and makes what is to be thrown.
     *
     * @param where the class that found it
     * @param what one sentence without personal data; ids may stand in it
     */
    public static ImpossibleException in(Class<?> where, String what) {
        ImpossibleException thrown = new ImpossibleException(place(where), what, null);
        count(thrown);
        return thrown;
    }

    /** The same where something threw that cannot: SHA-256 is missing, a writer into memory fails. */
    public static ImpossibleException in(Class<?> where, Throwable cause) {
        ImpossibleException thrown =
                new ImpossibleException(place(where), cause.getClass().getSimpleName() + " was thrown", cause);
        count(thrown);
        return thrown;
    }

    /** Counts it where the program can go on. */
    public static void noted(Class<?> where, String what) {
        count(new ImpossibleException(place(where), what, null));
    }

    private static void count(ImpossibleException found) {
        Metrics.counter(METER, PLACE, found.place()).increment();
        LOG.error("This can never happen, in {}", found.getMessage(), found);
    }

    private static String place(Class<?> where) {
        String name = where.getName();
        return name.startsWith(OURS) ? name.substring(OURS.length()) : name;
    }
}
