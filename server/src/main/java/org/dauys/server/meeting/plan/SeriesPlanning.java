package org.dauys.server.meeting.plan;

import java.util.List;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that were planned together: each is one of its own, and a delegation can change in all that are still planned. */
@Component
class SeriesPlanning {
    private final Meetings meetings;

    SeriesPlanning(Meetings meetings) {
        this.meetings = meetings;
    }

    /** The others of its series, in the order of their days. */
    List<Meeting> others(Meeting meeting) {
        return meeting
                .series()
                .map(series -> meetings.ofSeries(meeting.consultationId(), series))
                .orElse(List.of())
                .stream()
                .filter(one -> one.id() != meeting.id())
                .toList();
    }

    /**
     * Gives the others that are still planned this delegation.
     *
     * @return those that were changed
     * @throws org.dauys.server.consultation.ConflictException when one of them is changed at this moment; then none is
     */
    @Transactional
    List<Meeting> delegate(Meeting meeting, List<Delegate> delegation) {
        List<Meeting> planned = others(meeting).stream()
                .filter(one -> one.standing().state() == MeetingState.PLANNED)
                .filter(one -> !one.plan().delegation().equals(delegation))
                .toList();
        for (Meeting one : planned) {
            Plan plan = one.plan();
            meetings.change(
                    one,
                    one.revision(),
                    new Plan(
                            plan.kind(),
                            plan.host(),
                            plan.venue(),
                            plan.times(),
                            plan.audience(),
                            delegation,
                            plan.agenda()));
        }
        return planned;
    }
}
