package org.dauys.server.meeting.plan;

import java.util.List;
import org.dauys.server.meeting.Clash;
import org.dauys.server.meeting.Meeting;

/** A meeting in the desk's list. */
public record ListedMeeting(Meeting meeting, List<Clash> clashes) {
    public ListedMeeting {
        clashes = List.copyOf(clashes);
    }
}
