package org.dauys.server.meeting.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Plan.Audience;
import org.dauys.server.meeting.Plan.Times;
import org.dauys.server.meeting.Plan.Venue;
import org.dauys.server.site.Form;

/**
 * One meeting as it was typed, or as a row of a table has it.
 *
 * @param revision that the clerk saw; 0 for a new one
 */
public record MeetingForm(CommonForm common, StopForm stop, int revision) {

    static MeetingForm blank(PlanContext context) {
        return new MeetingForm(CommonForm.blank(context), StopForm.EMPTY, 0);
    }

    static MeetingForm of(Plan plan, int revision, PlanContext context) {
        return new MeetingForm(CommonForm.of(plan, context), StopForm.of(plan), revision);
    }

    static MeetingForm read(Form form) {
        return new MeetingForm(CommonForm.read(form), StopForm.read(form, ""), form.number("revision"));
    }

    MeetingForm seen(int other) {
        return new MeetingForm(common, stop, other);
    }

    Optional<Plan> check(PlanContext context, Mistakes mistakes) {
        return check(common, stop, "", context, mistakes);
    }

    /**
     * The plan that is meant; all that is wrong is added at once, and then there is none.
     *
     * @param prefix of the fields of the stop
     */
    static Optional<Plan> check(
            CommonForm common, StopForm stop, String prefix, PlanContext context, Mistakes mistakes) {
        int[] wrong = {0};
        Mistakes counted = (field, key, values) -> {
            wrong[0]++;
            mistakes.add(field, key, values);
        };
        Optional<MeetingKind> kind = common.checkKind(counted);
        stop.checkHost(prefix, counted);
        Venue venue = stop.checkVenue(
                prefix, kind.filter(MeetingKind.ONLINE::equals).isPresent(), common.accessibility(), context, counted);
        Optional<Times> times = stop.times(common.zone()).check(prefix, counted);
        OptionalInt capacity = stop.checkCapacity(prefix, counted);
        List<String> languages = common.checkLanguages(counted);
        List<Delegate> delegation = common.checkDelegation(counted);
        List<AgendaItem> agenda = common.checkAgenda(times.map(Times::begins).orElse(Instant.EPOCH), context, counted);
        return wrong[0] > 0 || kind.isEmpty() || times.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(
                        kind.get(),
                        stop.host(),
                        venue,
                        times.get(),
                        new Audience(capacity, languages, context.themes(common.themes())),
                        delegation,
                        agenda));
    }
}
