package org.dauys.server.meeting.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.meeting.Plan;
import org.dauys.server.site.Form;

/** Several meetings of one delegation, as they were typed: what they have in common once, then each with its own. */
public record SeriesForm(CommonForm common, List<StopForm> stops) {
    private static final int EMPTY_STOPS = 3;

    public SeriesForm {
        stops = List.copyOf(stops);
    }

    static SeriesForm blank(PlanContext context) {
        List<StopForm> stops = new ArrayList<>();
        for (int i = 0; i < EMPTY_STOPS; i++) {
            stops.add(StopForm.EMPTY);
        }
        return new SeriesForm(CommonForm.blank(context), stops);
    }

    static SeriesForm read(Form form) {
        return new SeriesForm(
                CommonForm.read(form),
                PlanFields.rows(form, "stop", prefix -> StopForm.read(form, prefix), StopForm.EMPTY));
    }

    /** The plans that are meant; with anything wrong in any of them there are none. */
    List<Plan> check(PlanContext context, Mistakes mistakes) {
        // What they have in common is checked with each, and told once.
        Set<String> told = new HashSet<>();
        Mistakes once = (field, key, values) -> {
            if (told.add(field + " " + key)) {
                mistakes.add(field, key, values);
            }
        };
        List<Plan> plans = new ArrayList<>();
        int typed = 0;
        for (int i = 0; i < stops.size(); i++) {
            if (!stops.get(i).isEmpty()) {
                typed++;
                Optional<Plan> plan = MeetingForm.check(common, stops.get(i), "stop-" + i + "-", context, once);
                plan.ifPresent(plans::add);
            }
        }
        if (typed < 2) {
            mistakes.add(
                    "stop-" + Math.min(typed, Math.max(0, stops.size() - 1)) + "-host-kk", "meeting.plan.error.series");
        }
        return typed < 2 || plans.size() < typed ? List.of() : plans;
    }
}
