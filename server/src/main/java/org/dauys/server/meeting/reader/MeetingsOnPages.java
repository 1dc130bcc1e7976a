package org.dauys.server.meeting.reader;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingFilter;
import org.dauys.server.meeting.Told;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What meetings add to the pages of a consultation. */
@Component
@Order(25)
class MeetingsOnPages implements Addition {
    private static final int NEXT = 3;
    private static final int OF_A_PROVISION = 10;

    private final AnnouncedMeetings meetings;
    private final Consultations consultations;
    private final AgendaLabels agenda;
    private final TemplateEngine templates;
    private final InstantSource clock;

    MeetingsOnPages(
            AnnouncedMeetings meetings,
            Consultations consultations,
            AgendaLabels agenda,
            TemplateEngine templates,
            InstantSource clock) {
        this.meetings = meetings;
        this.consultations = consultations;
        this.agenda = agenda;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/meetings", page.say("meetings")));
    }

    /** The next three; of a consultation that never announced one, nothing. */
    @Override
    public Optional<Content> onFront(Consultation consultation, List<Version> versions, Page page) {
        Instant now = clock.instant();
        List<Meeting> next = meetings.upcoming(consultation.id(), MeetingFilter.ALL, now, Optional.empty(), NEXT);
        boolean any = !next.isEmpty()
                || !meetings.past(consultation.id(), MeetingFilter.ALL, now, Optional.empty(), 1)
                        .isEmpty();
        return any ? Optional.of(content("meeting/reader/onFront.jte", consultation, next, page)) : Optional.empty();
    }

    /** Those with the provision, or what stands in it, on their agenda, in the numbers of whatever version that names it. */
    @Override
    public Optional<Content> onProvision(Consultation consultation, Version version, String label, Page page) {
        Instant now = clock.instant();
        List<Provision> asked = List.of(new Provision(version.id(), label));
        Set<Long> named = meetings.versionsOnAgendas(consultation.id());
        List<Meeting> found = consultations.publishedVersions(consultation).stream()
                .filter(one -> named.contains(one.id()))
                .flatMap(one -> meetings
                        .onAgenda(one.id(), agenda.in(one, List.of(version), asked, page.locale()), now, OF_A_PROVISION)
                        .stream())
                .distinct()
                .sorted(nextFirst(now))
                .limit(OF_A_PROVISION)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(content("meeting/reader/onProvision.jte", consultation, found, page));
    }

    private static Comparator<Meeting> nextFirst(Instant now) {
        return Comparator.comparing((Meeting one) -> !one.plan().times().ends().isAfter(now))
                .thenComparing(one ->
                        Duration.between(now, one.plan().times().begins()).abs());
    }

    private Content content(String template, Consultation consultation, List<Meeting> some, Page page) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("told", new Told(page));
        values.put("base", "/c/" + consultation.slug());
        values.put("meetings", some);
        return output -> templates.render(template, values, output);
    }
}
