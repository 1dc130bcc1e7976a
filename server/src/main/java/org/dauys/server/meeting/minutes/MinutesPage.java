package org.dauys.server.meeting.minutes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.disclosed.ReleasedPolls;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published minutes, each version of them. */
@Open
@Controller
class MinutesPage {
    private final Meetings meetings;
    private final MinutesStore store;
    private final Lines lines;
    private final Promises promises;
    private final Remarks remarks;
    private final ReleasedPolls polls;
    private final InstantSource clock;

    MinutesPage(
            Meetings meetings,
            MinutesStore store,
            Lines lines,
            Promises promises,
            Remarks remarks,
            ReleasedPolls polls,
            InstantSource clock) {
        this.meetings = meetings;
        this.store = store;
        this.lines = lines;
        this.promises = promises;
        this.remarks = remarks;
        this.polls = polls;
        this.clock = clock;
    }

    @GetMapping("/c/{slug}/meetings/{code}/minutes")
    Shown show(@RequestParam(defaultValue = "") String version, ReaderVisit visit) {
        Meeting meeting = meetings.announced(visit.id(), visit.in("code"))
                .filter(one -> one.standing().state() == MeetingState.PUBLISHED)
                .orElseThrow(Visit::missing);
        List<Minutes> all = store.of(meeting);
        Minutes shown = version.isEmpty()
                ? all.getFirst()
                : all.stream()
                        .filter(one -> String.valueOf(one.number()).equals(version))
                        .findFirst()
                        .orElseThrow(Visit::missing);
        LocalDate today = clock.instant().atZone(visit.consultation().zone()).toLocalDate();
        return visit.show("meeting/minutes/minutes")
                .with("meeting", meeting)
                .with("minutes", shown)
                .with("versions", all)
                .with("sections", lines.of(meeting, shown.content()))
                .with("polls", polls.of(meeting))
                .with("promises", promises.of(meeting))
                .with("remarks", remarks.published(meeting))
                .with("today", today);
    }
}
