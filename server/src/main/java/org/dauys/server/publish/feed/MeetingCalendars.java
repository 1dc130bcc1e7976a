package org.dauys.server.publish.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Themes;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Open;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.Served;
import org.dauys.server.publish.feed.MeetingSelection.Selected;
import org.dauys.server.site.Page;
import org.dauys.server.site.SiteAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The announced meetings as calendars, in the language of {@code lang} or the reader's. */
@Controller
@Open
class MeetingCalendars {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MOST_BYTES_IN_MEMORY = 64 << 20;

    private final Published published;
    private final AnnouncedMeetings announced;
    private final Meetings meetings;
    private final MeetingSelection selection;
    private final Themes themes;
    private final SiteAddress address;
    private final Cache<Key, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_IN_MEMORY)
            .weigher((Key key, byte[] bytes) -> 500 + bytes.length)
            .build();

    /**
     * What a calendar is made from.
     *
     * @param stamp of the meetings
     * @param revision of the consultation, whose themes are named
     */
    private record Key(long consultation, long stamp, int revision, String query, String site) {}

    MeetingCalendars(
            Published published,
            AnnouncedMeetings announced,
            Meetings meetings,
            MeetingSelection selection,
            Themes themes,
            SiteAddress address) {
        this.published = published;
        this.announced = announced;
        this.meetings = meetings;
        this.selection = selection;
        this.themes = themes;
        this.address = address;
    }

    @GetMapping("/c/{slug}/meetings.ics")
    ResponseEntity<byte[]> all(
            @PathVariable String slug,
            @RequestParam Optional<String> region,
            @RequestParam Optional<String> theme,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            Locale reader) {
        Consultation consultation = published.consultation(slug);
        Selected selected = selection.of(consultation, region, theme);
        String site = address.of(request);
        String query = selected.query(reader.getLanguage());
        Page page = Page.of(request, reader);
        Supplier<byte[]> write = () -> new MeetingEvents(consultation, selected.themes(), page, site)
                .write(
                        MeetingFeeds.title(consultation, selected, page),
                        site + "/c/" + slug + "/meetings.ics?" + query,
                        announced.all(consultation.id(), selected.filter()));
        Key key = new Key(consultation.id(), announced.stamp(consultation.id()), consultation.revision(), query, site);
        return served(made.get(key, absent -> write.get()), "meetings", lang, reader, request);
    }

    @GetMapping("/c/{slug}/meetings/{code:[2-9a-z]{8}}.ics")
    ResponseEntity<byte[]> one(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            Locale reader) {
        Consultation consultation = published.consultation(slug);
        Meeting meeting = meetings.announced(consultation.id(), code)
                .orElseThrow(() -> new NotPublishedException("publish.missing.meeting", code));
        Page page = Page.of(request, reader);
        String site = address.of(request);
        byte[] calendar = new MeetingEvents(consultation, themes.of(consultation), page, site)
                .write(
                        meeting.plan().host().in(reader),
                        site + "/c/" + slug + "/meetings/" + code + ".ics?lang=" + reader.getLanguage(),
                        List.of(meeting));
        return served(calendar, "meeting-" + code, lang, reader, request);
    }

    private static ResponseEntity<byte[]> served(
            byte[] calendar, String name, Optional<String> lang, Locale reader, HttpServletRequest request) {
        boolean named = lang.filter(reader.getLanguage()::equals).isPresent();
        String file = name + "." + reader.getLanguage() + ".ics";
        return new Served(
                        calendar,
                        CALENDAR,
                        named ? Keeping.MINUTE : Keeping.READER,
                        Optional.of(new FileName(file, file)),
                        Optional.of(reader.getLanguage()))
                .to(request);
    }
}
