package org.dauys.server.publish.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Calendars that we write with one library are read by another. */
class MeetingFeedsTest {
    private static final String LONG_NAME =
            "«Қазақстанның құрмет белгісі» орденді Жезқазған кен байыту және мыс қорыту өндірістік бірлестігінің "
                    + "№ 65 кеніші; «Еңбек, тұрмыс және әлеуметтік кепілдіктер» жөніндегі ашық жиналыс, 2-ауысым\\қосымша";

    private static TestCommission commission;
    private static Meetings meetings;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        meetings = commission.bean(Meetings.class);
    }

    @BeforeEach
    void empty() {
        for (String table : List.of("meeting", "region")) {
            commission
                    .sql()
                    .sql("delete from meeting." + table + " where consultation_id = :id")
                    .param("id", commission.id())
                    .update();
        }
    }

    private static Meeting announced(Plan plan) {
        Meeting made = meetings.plan(commission.id(), plan, Optional.empty(), Optional.empty());
        meetings.announce(made);
        return meetings.byCode(commission.id(), made.code()).orElseThrow();
    }

    private static Plan plan(LocalDateTime begins, String host) {
        return TestMeetings.plan(commission, begins, host);
    }

    private static Plan kazakh(LocalDateTime begins) {
        Plan plan = plan(begins, "");
        return new Plan(
                plan.kind(),
                new Words(LONG_NAME, "", ""),
                plan.venue(),
                plan.times(),
                plan.audience(),
                plan.delegation(),
                plan.agenda());
    }

    private static String body(String path) {
        HttpResponse<String> answer = commission.site().get(commission.pages() + path, Locale.of("ru"));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static Calendar read(String calendar) {
        try {
            return new CalendarBuilder().build(new StringReader(calendar));
        } catch (Exception unreadable) {
            throw new AssertionError(calendar, unreadable);
        }
    }

    private static List<VEvent> events(String path) {
        return read(body(path)).getComponents(Component.VEVENT).stream()
                .map(VEvent.class::cast)
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static Instant begins(VEvent event) {
        Temporal begins = Objects.requireNonNull(event.getDateTimeStart()).getDate();
        return Instant.from(begins);
    }

    @Test
    void otherLibraryReadsTheInstantsOnBothSidesOfTheChangeOfZone() {
        List<LocalDateTime> local = List.of(
                LocalDateTime.of(2024, 2, 29, 10, 0),
                LocalDateTime.of(2024, 2, 29, 23, 30),
                LocalDateTime.of(2024, 3, 1, 0, 30),
                LocalDateTime.of(2024, 3, 1, 10, 0),
                LocalDateTime.of(2026, 1, 15, 10, 0),
                LocalDateTime.of(2026, 7, 15, 10, 0));
        List<Instant> planned = local.stream()
                .map(time -> announced(plan(time, "Завод")).plan().times().begins())
                .toList();
        // Ten o'clock was four in UTC before, and is five since.
        assertEquals(Instant.parse("2024-02-29T04:00:00Z"), planned.getFirst());
        assertEquals(Instant.parse("2024-03-01T05:00:00Z"), planned.get(3));
        List<VEvent> events = events("/meetings.ics?lang=ru");
        assertEquals(planned, events.stream().map(MeetingFeedsTest::begins).toList());
        assertTrue(value(events.getFirst(), "DESCRIPTION").contains("10:00–12:00, время: Алматы (UTC+6)"));
        assertTrue(value(events.getLast(), "DESCRIPTION").contains("10:00–12:00, время: Алматы (UTC+5)"));
        assertFalse(body("/meetings.ics?lang=ru").contains("TZID"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsSplit() {
        announced(kazakh(LocalDateTime.of(2061, 5, 4, 10, 0)));
        byte[] bytes = body("/meetings.ics?lang=kk").getBytes(StandardCharsets.UTF_8);
        int longest = 0;
        int start = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                longest = Math.max(longest, at - start);
                byte[] line = Arrays.copyOfRange(bytes, start, at);
                assertEquals(
                        at - start, new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length);
                assertFalse(new String(line, StandardCharsets.UTF_8).contains("\uFFFD"));
                start = at + 2;
            }
        }
        assertEquals(bytes.length, start, "the last line ends, too");
        assertTrue(longest <= 75 && longest > 70, longest + " octets");
        VEvent event = events("/meetings.ics?lang=kk").getFirst();
        assertEquals("Еңбек ұжымымен кездесу: " + LONG_NAME, value(event, "SUMMARY"));
    }

    @Test
    void foldingKeepsEveryCharacterWhereverItFalls() {
        for (int before = 0; before < 80; before++) {
            String text = "X:" + "a".repeat(before) + "ұқ–😀".repeat(40) + "\r\nEND:X\r\n";
            byte[] folded = OctetFolding.fold(text);
            for (String line : new String(folded, StandardCharsets.UTF_8).split("\r\n", -1)) {
                assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= OctetFolding.MOST, line);
            }
            assertEquals(text, new String(folded, StandardCharsets.UTF_8).replace("\r\n ", ""));
        }
    }

    @Test
    void changedAndCancelledMeetingIsTheSameEvent() {
        Meeting meeting = announced(plan(LocalDateTime.of(2061, 5, 4, 10, 0), "Завод"));
        VEvent before = events("/meetings.ics?lang=ru").getFirst();
        assertEquals("CONFIRMED", value(before, "STATUS"));
        meetings.cancel(meeting, new Words("Боран", "Буран", "Snow"));
        VEvent after = events("/meetings.ics?lang=en").getFirst();
        assertEquals(value(before, "UID"), value(after, "UID"));
        assertEquals("CANCELLED", value(after, "STATUS"));
        assertTrue(value(after, "SUMMARY").startsWith("Cancelled: Meeting with a work collective"));
        assertTrue(value(after, "DESCRIPTION").contains("Why: Snow"));
        assertTrue(Integer.parseInt(value(after, "SEQUENCE")) > Integer.parseInt(value(before, "SEQUENCE")));
        assertTrue(value(after, "LAST-MODIFIED").compareTo(value(before, "LAST-MODIFIED")) >= 0);
        assertTrue(value(after, "URL").endsWith(commission.pages() + "/meetings/" + meeting.code()));
        assertEquals("", value(after, "GEO"));
        assertEquals(
                value(after, "UID"),
                value(events("/meetings/" + meeting.code() + ".ics?lang=kk").getFirst(), "UID"));
    }

    @Test
    void calendarOfARegionOrThemeHasTheseOnly() {
        Region steppe = commission
                .bean(Regions.class)
                .add(commission.id(), "steppe", new Words("Дала", "Степь", "Steppe"), 0, 0);
        Plan plan = plan(LocalDateTime.of(2061, 5, 4, 10, 0), "Степной завод");
        announced(new Plan(
                plan.kind(),
                plan.host(),
                new Plan.Venue(
                        Optional.of(steppe),
                        plan.venue().settlement(),
                        plan.venue().address(),
                        "",
                        plan.venue().accessibility()),
                plan.times(),
                new Plan.Audience(plan.audience().capacity(), List.of("kk"), List.of(theme())),
                plan.delegation(),
                plan.agenda()));
        announced(plan(LocalDateTime.of(2061, 5, 5, 10, 0), "Другой завод"));
        meetings.plan(
                commission.id(),
                plan(LocalDateTime.of(2061, 5, 6, 10, 0), "Тайный завод"),
                Optional.empty(),
                Optional.empty());
        assertEquals(2, events("/meetings.ics?lang=ru").size());
        VEvent only = events("/meetings.ics?region=steppe&lang=ru").getFirst();
        assertEquals("Труд", value(only, "CATEGORIES"));
        assertEquals("Акдала, Дом культуры, большой зал", value(only, "LOCATION"));
        assertEquals(1, events("/meetings.ics?region=steppe&lang=ru").size());
        assertEquals(1, events("/meetings.ics?theme=labour&lang=ru").size());
        for (String wrong : List.of("region=nowhere", "theme=nothing")) {
            for (String ending : List.of("ics", "atom")) {
                assertEquals(
                        404,
                        commission
                                .site()
                                .get(commission.pages() + "/meetings." + ending + "?" + wrong, Locale.of("ru"))
                                .statusCode());
            }
        }
    }

    private static long theme() {
        return commission
                .sql()
                .sql("select id from consultation.theme where consultation_id = :id and slug = 'labour'")
                .param("id", commission.id())
                .query(Long.class)
                .single();
    }

    @Test
    void calendarIsNotSentAgainToWhoHasItAndIsAnotherOnceSomethingChanges() {
        Meeting meeting = announced(plan(LocalDateTime.of(2061, 5, 4, 10, 0), "Завод"));
        String path = commission.pages() + "/meetings.ics?lang=ru";
        HttpResponse<String> first = commission.site().get(path, Locale.of("kk"));
        assertEquals(
                "text/calendar;charset=UTF-8",
                first.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "public, max-age=60",
                first.headers().firstValue("Cache-Control").orElseThrow());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, again(path, tag));
        meetings.cancel(meeting, new Words("", "Буран", ""));
        assertEquals(200, again(path, tag));
    }

    private static int again(String path, String tag) {
        return commission
                .site()
                .send(HttpRequest.newBuilder(commission.site().at(path)).header("If-None-Match", tag))
                .statusCode();
    }

    @Test
    void feedTellsWhatChangedLastFirst() throws Exception {
        Meeting first = announced(plan(LocalDateTime.of(2061, 5, 4, 10, 0), "Завод"));
        announced(plan(LocalDateTime.of(2061, 5, 3, 10, 0), "Шахта"));
        meetings.cancel(first, new Words("", "Буран", ""));
        Document feed = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body("/meetings.atom?lang=ru").getBytes(StandardCharsets.UTF_8)));
        var titles = feed.getElementsByTagName("title");
        assertEquals(3, titles.getLength());
        assertTrue(titles.item(1).getTextContent().startsWith("Отменена: 4 мая 2061"));
        assertTrue(titles.item(2).getTextContent().endsWith("Шахта"));
        var ids = feed.getElementsByTagName("id");
        assertEquals(
                3,
                java.util.stream.IntStream.range(0, 3)
                        .mapToObj(i -> ids.item(i).getTextContent())
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(body("/meetings.atom?lang=ru").contains("Причина: Буран"));
    }
}
