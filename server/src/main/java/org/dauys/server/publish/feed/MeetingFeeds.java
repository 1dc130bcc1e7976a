package org.dauys.server.publish.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Told;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
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

/** The announced meetings as a feed (Atom, RFC 4287), those that were announced, changed or cancelled last first; of
 * those whose minutes are published, the report. */
@Controller
@Open
class MeetingFeeds {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    /** As many as a reader of feeds looks at. */
    private static final int MOST = 50;

    private final Published published;
    private final AnnouncedMeetings announced;
    private final MeetingSelection selection;
    private final SiteAddress address;

    MeetingFeeds(Published published, AnnouncedMeetings announced, MeetingSelection selection, SiteAddress address) {
        this.published = published;
        this.announced = announced;
        this.selection = selection;
        this.address = address;
    }

    @GetMapping("/c/{slug}/meetings.atom")
    ResponseEntity<byte[]> feed(
            @PathVariable String slug,
            @RequestParam Optional<String> region,
            @RequestParam Optional<String> theme,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            Locale reader) {
        Consultation consultation = published.consultation(slug);
        Selected selected = selection.of(consultation, region, theme);
        Page page = Page.of(request, reader);
        String base = address.of(request) + "/c/" + slug + "/meetings";
        List<Meeting> meetings = announced.changed(consultation.id(), selected.filter(), MOST);
        String query = selected.query(reader.getLanguage());
        byte[] feed = Xml.document("feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.language(reader.getLanguage());
            xml.element(
                    "id",
                    urn("meetings " + slug + " " + consultation.publishedAt().orElseThrow() + " " + query));
            xml.element("title", title(consultation, selected, page));
            xml.element(
                    "updated",
                    (meetings.isEmpty()
                                    ? Instant.EPOCH
                                    : meetings.getFirst().standing().changedAt())
                            .toString());
            xml.element("author", () -> xml.element("name", page.say("site.name")));
            link(xml, "self", ATOM.getType() + "/" + ATOM.getSubtype(), base + ".atom?" + query);
            link(xml, "alternate", "text/html", base);
            link(xml, "related", "text/calendar", base + ".ics?" + query);
            for (Meeting meeting : meetings) {
                if (meeting.standing().state() == MeetingState.PUBLISHED) {
                    xml.element("entry", () -> report(xml, meeting, base, page));
                }
                xml.element("entry", () -> entry(xml, meeting, base, page));
            }
        });
        boolean named = lang.filter(reader.getLanguage()::equals).isPresent();
        return new Served(
                        feed,
                        ATOM,
                        named ? Keeping.MINUTE : Keeping.READER,
                        Optional.empty(),
                        Optional.of(reader.getLanguage()))
                .to(request);
    }

    /** What a feed or a calendar of meetings is called. */
    static String title(Consultation consultation, Selected selected, Page page) {
        Locale reader = page.locale();
        String all = page.say("publish.meetings.of", consultation.title().in(reader));
        String inRegion = selected.region()
                .map(region ->
                        page.say("publish.meetings.part", all, region.name().in(reader)))
                .orElse(all);
        return selected.theme()
                .map(theme ->
                        page.say("publish.meetings.part", inRegion, theme.name().in(reader)))
                .orElse(inRegion);
    }

    /** What was said there, for those who write of it: an entry of its own, so that whoever follows the feed is told. */
    private static void report(Xml xml, Meeting meeting, String base, Page page) throws XMLStreamException {
        String address = base + "/" + meeting.code();
        xml.element("id", urn("report " + meeting.code()));
        xml.element("title", page.say("publish.meeting.report", name(meeting, page)));
        xml.element("updated", meeting.standing().changedAt().toString());
        xml.element("summary", page.say("publish.meeting.report.what"));
        link(xml, "alternate", "text/html", address + "/report");
        link(xml, "related", "text/html", address + "/minutes");
    }

    private static String name(Meeting meeting, Page page) {
        var plan = meeting.plan();
        return page.say(
                "publish.meeting.entry",
                page.day(plan.times().day()),
                plan.host().in(page.locale()));
    }

    private static void entry(Xml xml, Meeting meeting, String base, Page page) throws XMLStreamException {
        Told told = new Told(page);
        var plan = meeting.plan();
        boolean cancelled = meeting.standing().state() == MeetingState.CANCELLED;
        String name = name(meeting, page);
        String when = page.say("publish.meeting.when", told.when(plan.times()), told.zone(plan.times()));
        xml.element("id", urn("meeting " + meeting.code()));
        xml.element("title", cancelled ? page.say("publish.meeting.cancelled", name) : name);
        xml.element("updated", meeting.standing().changedAt().toString());
        xml.element("published", meeting.standing().announcedAt().orElseThrow().toString());
        xml.element(
                "summary",
                String.join(
                        "\n",
                        page.say("meeting.kind." + plan.kind().code()),
                        when,
                        told.where(plan),
                        cancelled
                                ? page.say(
                                        "publish.meeting.why",
                                        meeting.standing().cancelled().in(page.locale()))
                                : ""));
        link(xml, "alternate", "text/html", base + "/" + meeting.code());
        link(xml, "related", "text/calendar", base + "/" + meeting.code() + ".ics?lang=" + page.language());
    }

    private static void link(Xml xml, String relation, String type, String address) throws XMLStreamException {
        xml.element(
                "link",
                () -> xml.attribute("rel", relation).attribute("type", type).attribute("href", address));
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("dauys " + name).getBytes(StandardCharsets.UTF_8));
    }
}
