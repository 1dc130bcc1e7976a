package org.dauys.server.meeting.reader;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingFilter;
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
    private final Acts acts;
    private final TemplateEngine templates;
    private final InstantSource clock;

    MeetingsOnPages(AnnouncedMeetings meetings, Acts acts, TemplateEngine templates, InstantSource clock) {
        this.meetings = meetings;
        this.acts = acts;
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

    /** Those with the provision, or what stands in it, on their agenda. */
    @Override
    public Optional<Content> onProvision(Consultation consultation, Version version, String label, Page page) {
        Set<String> labels = version.textFor(page.locale())
                .flatMap(text -> ActPlace.of(acts.of(text), label))
                .map(ActPlace::labels)
                .orElse(Set.of(label));
        List<Meeting> found = meetings.onAgenda(version.id(), labels, clock.instant(), OF_A_PROVISION);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(content("meeting/reader/onProvision.jte", consultation, found, page));
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
