package org.dauys.server.publish.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Told;
import org.dauys.server.site.Page;

/**
 * Meetings as iCalendar (RFC 5545). Times are in UTC, since programs that read zones do not agree on Kazakhstan, which went from
 * UTC+6 to UTC+5 on 1 March 2024; the description says the local time in words.
 */
record MeetingEvents(Consultation consultation, List<Theme> themes, Page page, String site) {
    /** How often a program may ask for the calendar again. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final String END = "END:VCALENDAR";
    private static final int AT_ONCE = 250;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    /** Some hundred events at a time, by as many processors as there are: the calendar of 10,000 meetings has 12 MB. */
    byte[] write(String name, String address, List<Meeting> meetings) {
        String frame = text(head(name, address), List.of());
        int end = frame.lastIndexOf(END);
        List<byte[]> parts = IntStream.iterate(0, from -> from < meetings.size(), from -> from + AT_ONCE)
                .mapToObj(from -> meetings.subList(from, Math.min(from + AT_ONCE, meetings.size())))
                .parallel()
                .map(some -> OctetFolding.fold(events(text(new ICalendar(), some))))
                .toList();
        ByteArrayOutputStream calendar = new ByteArrayOutputStream(frame.length() * 2
                + parts.stream().mapToInt(part -> part.length).sum());
        calendar.writeBytes(OctetFolding.fold(frame.substring(0, end)));
        parts.forEach(calendar::writeBytes);
        calendar.writeBytes(OctetFolding.fold(frame.substring(end)));
        return calendar.toByteArray();
    }

    private ICalendar head(String name, String address) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Dauys//Dauys//" + page.language().toUpperCase(page.locale()));
        calendar.setName(clean(name)).setLanguage(page.language());
        calendar.setExperimentalProperty("X-WR-CALNAME", clean(name));
        calendar.setSource(address);
        calendar.setRefreshInterval(
                biweekly.util.Duration.builder().hours((int) AGAIN.toHours()).build());
        return calendar;
    }

    /** The calendar with these meetings, its lines as long as they are. */
    private String text(ICalendar calendar, List<Meeting> meetings) {
        meetings.forEach(meeting -> calendar.addEvent(event(meeting)));
        StringWriter text = new StringWriter(meetings.size() * 1_500 + 1_000);
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What stands between the head of a calendar and its end. */
    private static String events(String calendar) {
        return calendar.substring(calendar.indexOf("BEGIN:VEVENT"), calendar.lastIndexOf(END));
    }

    private VEvent event(Meeting meeting) {
        Plan plan = meeting.plan();
        Told told = new Told(page);
        boolean cancelled = meeting.standing().state() == MeetingState.CANCELLED;
        VEvent event = new VEvent();
        event.setUid(uid(meeting));
        // When this wording of the event was made: not now, or the feed would never be the same twice.
        event.setDateTimeStamp(Date.from(meeting.standing().changedAt()));
        event.setLastModified(Date.from(meeting.standing().changedAt()));
        event.setSequence(meeting.revision());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setDateStart(Date.from(plan.times().begins()), true);
        event.setDateEnd(Date.from(plan.times().ends()), true);
        String host = page.say(
                "publish.meeting.name",
                page.say("meeting.kind." + plan.kind().code()),
                plan.host().in(page.locale()));
        event.setSummary(clean(cancelled ? page.say("publish.meeting.cancelled", host) : host))
                .setLanguage(page.language());
        event.setLocation(clean(told.where(plan))).setLanguage(page.language());
        event.setDescription(clean(description(meeting, told))).setLanguage(page.language());
        event.setUrl(address(meeting));
        List<String> categories = themes.stream()
                .filter(theme -> concerns(plan, theme))
                .map(theme -> clean(theme.name().in(page.locale())))
                .toList();
        if (!categories.isEmpty()) {
            event.addCategories(categories).setLanguage(page.language());
        }
        return event;
    }

    private static boolean concerns(Plan plan, Theme theme) {
        return plan.audience().themes().contains(theme.id())
                || plan.agenda().stream().anyMatch(item -> item.themes().contains(theme.id()));
    }

    private String description(Meeting meeting, Told told) {
        Plan plan = meeting.plan();
        List<String> lines = new ArrayList<>();
        if (meeting.standing().state() == MeetingState.CANCELLED) {
            lines.add(page.say(
                    "publish.meeting.why", meeting.standing().cancelled().in(page.locale())));
        }
        lines.add(page.say("publish.meeting.when", told.when(plan.times()), told.zone(plan.times())));
        if (!plan.audience().languages().isEmpty()) {
            lines.add(page.say(
                    "publish.meeting.languages", told.languages(plan.audience().languages())));
        }
        if (!plan.delegation().isEmpty()) {
            lines.add(page.say(
                    "publish.meeting.delegation",
                    plan.delegation().stream().map(this::named).collect(Collectors.joining("; "))));
        }
        plan.agenda()
                .forEach(item ->
                        lines.add(told.begin(item, plan) + " " + item.title().in(page.locale())));
        if (!plan.venue().accessibility().isEmpty()) {
            lines.add(plan.venue().accessibility().in(page.locale()));
        }
        if (!plan.venue().link().isEmpty()) {
            lines.add(plan.venue().link());
        }
        lines.add(address(meeting));
        return String.join("\n", lines);
    }

    private String named(Delegate one) {
        return Stream.of(one.name(), one.office().in(page.locale()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String address(Meeting meeting) {
        return site + "/c/" + consultation.slug() + "/meetings/" + meeting.code();
    }

    /** The same on every day, in every language and under every address of the site. */
    static String uid(Meeting meeting) {
        return UUID.nameUUIDFromBytes(("dauys meeting " + meeting.code()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Without control characters, which no text of iCalendar may hold. */
    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
