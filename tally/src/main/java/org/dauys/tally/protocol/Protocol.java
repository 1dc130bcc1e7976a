package org.dauys.tally.protocol;

import java.util.Optional;

/**
 * The signed form of one station's results on one question, or an observer's copy of it. Protocols are never changed: a
 * correction is a new one, which names the one that it replaces.
 *
 * @param id its own alone, as the log numbers it; empty in files that have none
 * @param station the station's code
 * @param question the question's code; empty where there is one only
 * @param replaces the id of the protocol that it corrects
 * @param signing who signed, when; {@link Signing#UNKNOWN} where a file does not say
 */
public record Protocol(
        String id,
        String station,
        String question,
        Kind kind,
        Optional<String> replaces,
        Figures figures,
        Signing signing,
        Origin origin) {

    /** Who made it. */
    public enum Kind {
        /** The station's commission. */
        OFFICIAL,
        /** Someone who watched: the copy that observers are given. */
        OBSERVER
    }

    /** A first protocol without more than its figures. */
    public static Protocol official(String id, String station, String question, Figures figures) {
        return new Protocol(
                id, station, question, Kind.OFFICIAL, Optional.empty(), figures, Signing.UNKNOWN, Origin.NONE);
    }
}
