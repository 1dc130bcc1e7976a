package org.dauys.server.meeting.reader;

import java.time.Instant;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Plan.Times;
import org.dauys.server.submission.Codes;

/** How far a meeting is for who reads of it: its state, and what time it is. */
public enum Stage {
    BEFORE,
    /** Its hours are now, and nobody has ended it. */
    NOW,
    /** Its hours are over, or its clerk has ended it; no minutes yet. */
    AFTER,
    PUBLISHED,
    CANCELLED;

    public static Stage of(Meeting meeting, Instant now) {
        Times times = meeting.plan().times();
        return switch (meeting.standing().state()) {
            case CANCELLED -> CANCELLED;
            case PUBLISHED -> PUBLISHED;
            case HELD -> AFTER;
            case PLANNED -> now.isBefore(times.begins()) ? BEFORE : now.isBefore(times.ends()) ? NOW : AFTER;
        };
    }

    /** In the names of phrases. */
    public String code() {
        return Codes.of(this);
    }
}
