package org.dauys.server.meeting;

import org.dauys.server.invariants.Steps;
import org.dauys.server.submission.Codes;

/** How far a meeting is. Whether readers see it is another matter ({@link Meeting.Standing#announcedAt}). */
public enum MeetingState {
    PLANNED,
    HELD,
    /** With a reason; it stays in the calendar. */
    CANCELLED,
    /** Its minutes are published. */
    PUBLISHED;

    /** How it goes on. */
    public static final Steps<MeetingState> STEPS = Steps.of("meeting.meeting.state", MeetingState.class)
            .begin(PLANNED, "it is planned")
            .step(PLANNED, HELD, "the clerk ends it, or its end is past")
            .step(PLANNED, CANCELLED, "an editor or clerk cancels it, with a reason")
            .step(HELD, PUBLISHED, "the minutes are signed and published")
            .build();

    /** As in the database and in addresses. */
    public String code() {
        return Codes.of(this);
    }
}
