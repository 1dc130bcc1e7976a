package org.dauys.server.meeting.plan;

import java.util.List;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows planned meetings to readers, or removes what they have not seen: many at once, leaving alone those it does not fit. */
@Component
class Announcing {
    private final Meetings meetings;

    Announcing(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Announces those of them that are not; how many readers see now that did not before. */
    @Transactional
    int announce(List<Meeting> chosen) {
        List<Meeting> open = unannounced(chosen);
        open.forEach(meetings::announce);
        return open.size();
    }

    /** Removes those of them that nobody has seen; how many are gone. */
    @Transactional
    int remove(List<Meeting> chosen) {
        List<Meeting> open = unannounced(chosen);
        open.forEach(meetings::remove);
        return open.size();
    }

    private static List<Meeting> unannounced(List<Meeting> chosen) {
        return chosen.stream()
                .filter(one -> one.standing().state() == MeetingState.PLANNED)
                .filter(one -> !one.standing().isAnnounced())
                .toList();
    }
}
