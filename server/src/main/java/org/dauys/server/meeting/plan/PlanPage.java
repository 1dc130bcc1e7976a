package org.dauys.server.meeting.plan;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The plan of one meeting: a new one, or one that is changed. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings")
class PlanPage {
    private final Meetings meetings;
    private final PlanContexts contexts;
    private final SeriesPlanning series;

    PlanPage(Meetings meetings, PlanContexts contexts, SeriesPlanning series) {
        this.meetings = meetings;
        this.contexts = contexts;
        this.series = series;
    }

    @GetMapping("/new")
    Shown ask(DeskVisit visit) {
        PlanContext context = contexts.of(visit.consultation());
        return show(visit, context, Optional.empty(), MeetingForm.blank(context), Optional.empty());
    }

    @PostMapping("/new")
    ModelAndView make(DeskVisit visit) {
        PlanContext context = contexts.of(visit.consultation());
        MeetingForm typed = MeetingForm.read(visit.form());
        if (!PlanFields.isRearranged(visit.form())) {
            Optional<Plan> plan = typed.check(context, visit::mistake);
            if (plan.isPresent()) {
                Meeting made = meetings.plan(visit.id(), plan.get(), Optional.empty(), Optional.empty());
                return visit.done("/meetings/" + made.code(), "meeting.plan.made");
            }
        }
        return show(visit, context, Optional.empty(), typed, Optional.empty());
    }

    @GetMapping("/{code}/edit")
    Shown edit(DeskVisit visit) {
        Meeting meeting = planned(visit);
        PlanContext context = contexts.of(visit.consultation());
        MeetingForm kept = MeetingForm.of(meeting.plan(), meeting.revision(), context);
        return show(visit, context, Optional.of(meeting), kept, Optional.empty());
    }

    @PostMapping("/{code}/edit")
    ModelAndView save(DeskVisit visit) {
        Meeting meeting = planned(visit);
        PlanContext context =
                contexts.of(visit.consultation()).keeping(meeting.plan().agenda());
        MeetingForm typed = MeetingForm.read(visit.form());
        if (!PlanFields.isRearranged(visit.form())) {
            Optional<Plan> plan = typed.check(context, visit::mistake);
            if (plan.isPresent()) {
                try {
                    meetings.change(meeting, typed.revision(), plan.get());
                } catch (ConflictException conflict) {
                    // Read again: the other's words may have come after ours were loaded.
                    Meeting now = planned(visit);
                    MeetingForm other = MeetingForm.of(now.plan(), now.revision(), context);
                    return show(visit, context, Optional.of(now), typed.seen(now.revision()), Optional.of(other))
                            .conflict();
                }
                return done(visit, meeting, plan.get());
            }
        }
        return show(visit, context, Optional.of(meeting), typed, Optional.empty());
    }

    private ModelAndView done(DeskVisit visit, Meeting meeting, Plan plan) {
        String path = "/meetings/" + meeting.code();
        return visit.form().has("for-series")
                ? visit.doneMany(
                        path,
                        "meeting.plan.series.changed",
                        series.delegate(meeting, plan.delegation()).size())
                : visit.done(path, "meeting.plan.saved");
    }

    /** What was held or cancelled is not planned any more. */
    private Meeting planned(DeskVisit visit) {
        Meeting meeting = meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
        if (meeting.standing().state() != MeetingState.PLANNED) {
            throw new ConflictException("Meeting " + meeting.code());
        }
        return meeting;
    }

    private Shown show(
            DeskVisit visit,
            PlanContext context,
            Optional<Meeting> meeting,
            MeetingForm form,
            Optional<MeetingForm> other) {
        List<Meeting> together = meeting.map(series::others).orElse(List.of());
        return visit.show("meeting/plan/form")
                .with("choices", Choices.of(context))
                .with("meeting", meeting)
                .with("together", together)
                .with("form", form)
                .with("other", other);
    }
}
