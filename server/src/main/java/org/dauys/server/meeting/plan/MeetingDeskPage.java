package org.dauys.server.meeting.plan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Clashes;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingAddition;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One meeting at the desk: how far it is, what it clashes with, and the next step. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/{code}")
class MeetingDeskPage {
    private static final int LONGEST_REASON = 1_000;

    private final Meetings meetings;
    private final Clashes clashes;
    private final SeriesPlanning series;
    private final Announcing announcing;
    private final Themes themes;
    private final List<MeetingAddition> additions;
    private final InstantSource clock;

    MeetingDeskPage(
            Meetings meetings,
            Clashes clashes,
            SeriesPlanning series,
            Announcing announcing,
            Themes themes,
            List<MeetingAddition> additions,
            InstantSource clock) {
        this.meetings = meetings;
        this.clashes = clashes;
        this.series = series;
        this.announcing = announcing;
        this.themes = themes;
        this.additions = List.copyOf(additions);
        this.clock = clock;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, meeting(visit), Words.NONE);
    }

    /** What was announced meanwhile stays so. */
    @PostMapping("/announce")
    ModelAndView announce(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        if (meeting.standing().state() != MeetingState.PLANNED) {
            throw new ConflictException("Meeting " + meeting.code());
        }
        announcing.announce(List.of(meeting));
        return visit.done("/meetings/" + meeting.code(), "meeting.plan.announcement");
    }

    @PostMapping("/cancel")
    ModelAndView cancel(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        Words reason = visit.form().words("reason");
        if (reason.isEmpty()) {
            visit.mistake("reason-kk", "meeting.plan.error.reason");
        }
        Form.limit(reason, "reason", LONGEST_REASON, visit.errors());
        if (!visit.isFine()) {
            return show(visit, meeting, reason);
        }
        meetings.cancel(meeting, reason);
        return visit.done("/meetings/" + meeting.code(), "meeting.plan.cancelled");
    }

    @PostMapping("/held")
    ModelAndView held(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        if (meeting.plan().times().begins().isAfter(clock.instant())) {
            visit.mistake("held", "meeting.plan.error.held");
            return show(visit, meeting, Words.NONE);
        }
        meetings.held(meeting);
        return visit.done("/meetings/" + meeting.code(), "meeting.plan.held");
    }

    @PostMapping("/remove")
    ModelAndView remove(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
            return show(visit, meeting, Words.NONE);
        }
        meetings.remove(meeting);
        return visit.doneMany("/meetings", "meeting.plan.removed", 1);
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, Meeting meeting, Words reason) {
        return visit.show("meeting/plan/meeting")
                .with("meeting", meeting)
                .with("clashes", clashes.of(List.of(meeting.id())).getOrDefault(meeting.id(), List.of()))
                .with("together", series.others(meeting))
                .with("themes", named(visit, meeting.plan()))
                .with("over", over(meeting.plan()))
                .with("begun", !meeting.plan().times().begins().isAfter(clock.instant()))
                .with(
                        "links",
                        additions.stream()
                                .flatMap(one -> one.onDesk(visit.consultation(), meeting, visit.page()).stream())
                                .toList())
                .with("reason", reason);
    }

    private List<String> named(DeskVisit visit, Plan plan) {
        return themes.of(visit.consultation()).stream()
                .filter(theme -> plan.audience().themes().contains(theme.id()))
                .map(Theme::name)
                .map(visit::said)
                .toList();
    }

    /** By how many minutes the agenda is longer than the meeting; 0 when it fits. */
    private static int over(Plan plan) {
        long meeting =
                Duration.between(plan.times().begins(), plan.times().ends()).toMinutes();
        long agenda = plan.agenda().stream().mapToInt(AgendaItem::minutes).sum();
        return (int) Math.max(0, agenda - meeting);
    }
}
