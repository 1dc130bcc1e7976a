package org.dauys.server.publish.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Plan;
import org.dauys.server.site.Words;

/** An announced meeting as the API tells it: the fields of its parts stand in it one after another. */
record ApiMeeting(
        String code,
        @JsonUnwrapped With with,
        @JsonUnwrapped Where where,
        @JsonUnwrapped When when,
        List<Delegate> delegation,
        List<Item> agenda,
        @JsonUnwrapped Standing standing,
        Links links) {

    /** With whom it is, and of what. */
    record With(
            String kind,
            Map<String, String> host,
            Optional<Integer> capacity,
            List<String> languages,
            List<String> themes) {}

    record Where(
            Optional<Region> region,
            Map<String, String> settlement,
            Map<String, String> address,
            Optional<String> link,
            Map<String, String> accessibility) {}

    record Region(String slug, Map<String, String> name) {}

    /** @param localBegins the same instant as the clocks on the spot tell it */
    record When(Instant begins, Instant ends, String zone, String localBegins, String localEnds) {}

    record Delegate(String name, Map<String, String> office, String task) {}

    record Item(
            Instant begins, int minutes, Map<String, String> title, List<Provision> provisions, List<String> themes) {}

    /** @param version its number */
    record Provision(int version, String label) {}

    record Standing(
            String state,
            Optional<Map<String, String>> cancelled,
            Instant announcedAt,
            Instant changedAt,
            int revision) {}

    record Links(String self, String page, String calendar, String poster) {}

    /** What meetings are told with. */
    record Telling(Consultation consultation, List<Theme> themes, List<Version> versions) {
        ApiMeeting tell(Meeting meeting) {
            Plan plan = meeting.plan();
            String page = ApiAddresses.page(consultation) + "/meetings/" + meeting.code();
            return new ApiMeeting(
                    meeting.code(),
                    new With(
                            plan.kind().code(),
                            plan.host().byCode(),
                            plan.audience().capacity().isPresent()
                                    ? Optional.of(plan.audience().capacity().getAsInt())
                                    : Optional.empty(),
                            plan.audience().languages(),
                            slugs(plan.audience().themes())),
                    where(plan),
                    when(plan),
                    plan.delegation().stream()
                            .map(one -> new Delegate(
                                    one.name(),
                                    one.office().byCode(),
                                    one.task().code()))
                            .toList(),
                    plan.agenda().stream().map(this::item).toList(),
                    standing(meeting),
                    new Links(
                            ApiAddresses.of(consultation) + "/meetings/" + meeting.code(),
                            page,
                            page + ".ics",
                            page + "/poster.pdf"));
        }

        private static Where where(Plan plan) {
            Plan.Venue venue = plan.venue();
            return new Where(
                    venue.region()
                            .map(region ->
                                    new Region(region.slug(), region.name().byCode())),
                    venue.settlement().byCode(),
                    venue.address().byCode(),
                    Optional.of(venue.link()).filter(link -> !link.isEmpty()),
                    venue.accessibility().byCode());
        }

        private static When when(Plan plan) {
            Plan.Times times = plan.times();
            DateTimeFormatter local = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
            return new When(
                    times.begins(),
                    times.ends(),
                    times.zone().getId(),
                    local.format(times.localBegin()),
                    local.format(times.localEnd()));
        }

        private Item item(AgendaItem item) {
            return new Item(
                    item.begins(),
                    item.minutes(),
                    item.title().byCode(),
                    // Of versions that readers do not see yet nothing is told.
                    item.provisions().stream()
                            .flatMap(provision -> versions.stream()
                                    .filter(version -> version.id() == provision.versionId())
                                    .map(version -> new Provision(version.number(), provision.label())))
                            .toList(),
                    slugs(item.themes()));
        }

        private static Standing standing(Meeting meeting) {
            Words reason = meeting.standing().cancelled();
            return new Standing(
                    meeting.standing().state().code(),
                    meeting.standing().state() == MeetingState.CANCELLED
                            ? Optional.of(reason.byCode())
                            : Optional.empty(),
                    meeting.standing().announcedAt().orElseThrow(),
                    meeting.standing().changedAt(),
                    meeting.revision());
        }

        private List<String> slugs(List<Long> ids) {
            return themes.stream()
                    .filter(theme -> ids.contains(theme.id()))
                    .map(Theme::slug)
                    .toList();
        }
    }
}
