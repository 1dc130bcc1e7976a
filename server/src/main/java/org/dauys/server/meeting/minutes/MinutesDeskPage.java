package org.dauys.server.meeting.minutes;

import java.time.InstantSource;
import java.util.List;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The minutes of a meeting: what was captured, with answers given on the spot, until they are signed and published. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/{code}/minutes")
class MinutesDeskPage {
    private final Meetings meetings;
    private final MinutesStore store;
    private final Captured captured;
    private final Lines lines;
    private final Promises promises;
    private final InstantSource clock;

    MinutesDeskPage(
            Meetings meetings,
            MinutesStore store,
            Captured captured,
            Lines lines,
            Promises promises,
            InstantSource clock) {
        this.meetings = meetings;
        this.store = store;
        this.captured = captured;
        this.lines = lines;
        this.promises = promises;
        this.clock = clock;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        return show(visit, meeting, MinutesForm.of(meeting, store.draft(meeting)));
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        MinutesContent now = store.content(meeting, store.draft(meeting));
        MinutesForm form = MinutesForm.read(visit.form(), now.said(), captured.polls(meeting));
        boolean correction = meeting.standing().state() == MeetingState.PUBLISHED;
        MinutesDraft draft =
                form.check(visit, meeting, correction, captured.conflicts(meeting), captured.polls(meeting));
        if (form.publish() && meeting.standing().state() == MeetingState.PLANNED) {
            visit.errors().add("minutes", "minutes.error.held");
        }
        if (!visit.isFine()) {
            return show(visit, meeting, form);
        }
        try {
            store.save(meeting, draft);
            if (form.publish()) {
                store.publish(meeting, draft, form.signed(), form.reason(), clock.instant());
            }
            return visit.done(
                    "/meetings/" + meeting.code() + "/minutes", form.publish() ? "minutes.published" : "minutes.saved");
        } catch (ConflictException another) {
            return show(
                            visit,
                            meeting(visit),
                            new MinutesForm(
                                    form.attended(),
                                    form.came(),
                                    form.answers(),
                                    form.polls(),
                                    form.second(),
                                    form.reason(),
                                    form.publish(),
                                    store.draft(meeting).revision()))
                    .conflict();
        }
    }

    private Shown show(DeskVisit visit, Meeting meeting, MinutesForm form) {
        List<Minutes> signed = store.of(meeting);
        return visit.show("meeting/minutes/minutesDesk")
                .with("meeting", meeting)
                .with("form", form)
                .with("sections", lines.of(meeting, store.content(meeting, store.draft(meeting))))
                .with("recorded", captured.recorded(meeting))
                .with("conflicts", captured.conflicts(meeting))
                .with("polls", captured.polls(meeting))
                .with("signed", signed)
                .with("promises", promises.of(meeting).size());
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code"))
                .filter(one -> one.standing().state() != MeetingState.CANCELLED)
                .orElseThrow(Visit::missing);
    }
}
