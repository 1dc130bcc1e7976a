package org.dauys.server.meeting.hold;

import org.springframework.modulith.NamedInterface;

/** Told how far something long is with what a meeting's devices captured. */
@FunctionalInterface
@NamedInterface("hold")
public interface HowFar {
    /** Nobody waits. */
    HowFar UNTOLD = (done, whole) -> {};

    /**
     * Some more is done.
     *
     * @param done wordings and photographs, those that could not be kept too
     * @param whole all of them
     */
    void at(int done, int whole);
}
