package org.dauys.server.meeting;

/**
 * Two meetings that overlap and want the same person or place. It is told, not forbidden: two people may share a name, and a
 * house may have two halls.
 *
 * @param what the person's name, or the place, as the planned meeting has it
 * @param other the meeting that it overlaps with
 */
public record Clash(Kind kind, String what, Meeting other) {
    public enum Kind {
        PERSON,
        PLACE
    }
}
