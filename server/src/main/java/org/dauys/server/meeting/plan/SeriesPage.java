package org.dauys.server.meeting.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.NewMeeting;
import org.dauys.server.meeting.Plan;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Several meetings of one delegation in one form: all of them are planned, or none. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/series")
class SeriesPage {
    private final Meetings meetings;
    private final PlanContexts contexts;

    SeriesPage(Meetings meetings, PlanContexts contexts) {
        this.meetings = meetings;
        this.contexts = contexts;
    }

    @GetMapping
    Shown ask(DeskVisit visit) {
        PlanContext context = contexts.of(visit.consultation());
        return show(visit, context, SeriesForm.blank(context));
    }

    @PostMapping
    ModelAndView make(DeskVisit visit) {
        PlanContext context = contexts.of(visit.consultation());
        SeriesForm typed = SeriesForm.read(visit.form());
        if (!PlanFields.isRearranged(visit.form())) {
            List<Plan> plans = typed.check(context, visit::mistake);
            if (!plans.isEmpty()) {
                Optional<UUID> series = Optional.of(UUID.randomUUID());
                List<Meeting> made = meetings.plan(
                        visit.id(),
                        plans.stream()
                                .map(plan -> new NewMeeting(plan, series, Optional.empty()))
                                .toList());
                return visit.doneMany("/meetings/" + made.getFirst().code(), "meeting.plan.series.made", made.size());
            }
        }
        return show(visit, context, typed);
    }

    private static Shown show(DeskVisit visit, PlanContext context, SeriesForm form) {
        return visit.show("meeting/plan/series")
                .with("choices", Choices.of(context))
                .with("form", form);
    }
}
