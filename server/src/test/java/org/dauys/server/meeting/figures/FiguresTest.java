package org.dauys.server.meeting.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.TestHalls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures across meetings: counted from published minutes, checked, and read without counting. */
class FiguresTest {
    private final TestCommission commission = TestCommission.make();
    private final TestHalls halls = new TestHalls(commission);
    private int visits;

    @BeforeEach
    void regions() {
        halls.region("steppe");
        halls.region("river");
        halls.region("empty");
    }

    /** A large meeting whose figures are all above the thresholds. */
    private Meeting large(String region, MeetingKind kind) {
        Meeting meeting = halls.held(region, kind, halls.themes().subList(0, 2));
        for (String said : List.of("question", "proposal", "objection", "statement")) {
            halls.say(meeting, said, 0, 12);
            halls.say(meeting, said, 1, 11);
        }
        return meeting;
    }

    private Document page() {
        return commission.read(commission.pages() + "/meetings/figures?" + visits++);
    }

    private static Element row(Document page, String table, String name) {
        return Objects.requireNonNull(
                page.selectFirst("#" + table + " ~ table tbody tr:has(th:contains(" + name + "))"), page::text);
    }

    /** The figure of all contributions of a place. */
    private static Element all(Document page, String table, String name) {
        return Objects.requireNonNull(row(page, table, name).select("td").last(), page::text);
    }

    @Test
    void whatIsCapturedAndNotPublishedIsNobodysFigure() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.release();
        assertTrue(page().text().contains("По опубликованным протоколам 0"), page()::text);
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        assertEquals(
                List.of("1", "23", "23", "23", "23", "92"),
                row(page(), "regions", "steppe").select("td").eachText());
    }

    @Test
    void smallMeetingIsNotToldNorFoundFromTheSum() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.publish(meeting, OptionalInt.of(200));
        Meeting few = halls.held("river", MeetingKind.VILLAGE, halls.themes().subList(0, 1));
        halls.say(few, "objection", 0, 2);
        halls.say(few, "question", 0, 3);
        halls.publish(few, OptionalInt.of(60));
        halls.release();
        Document page = page();
        assertEquals(5, row(page, "regions", "river").select(".kept").size());
        boolean steppe = all(page, "regions", "steppe").select(".kept").isEmpty();
        boolean all = all(page, "together", "Все встречи").select(".kept").isEmpty();
        assertFalse(steppe && all, () -> "97 - 92 " + page.text());
    }

    @Test
    void peopleOfMeetingsBelowTheThresholdAreNotCountedAlone() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.publish(meeting, OptionalInt.of(200));
        Meeting talkative = large("river", MeetingKind.VILLAGE);
        halls.publish(talkative, OptionalInt.of(29));
        halls.release();
        assertEquals(5, row(page(), "regions", "river").select(".kept").size());
        Meeting another = large("river", MeetingKind.VILLAGE);
        halls.publish(another, OptionalInt.of(28));
        halls.release();
        assertEquals("184", all(page(), "regions", "river").ownText().strip());
    }

    @Test
    void smallChangeKeepsTheEarlierFigure() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        halls.say(meeting, "objection", 0, 3);
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        Document page = page();
        assertEquals("92", all(page, "regions", "steppe").ownText().strip());
        assertTrue(page.text().contains("пока не вошли"), page::text);
    }

    @Test
    void themesPromisesProvisionsAndRegionsWithoutMeetingsAreTold() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        Document page = page();
        List<String> told = page.select("#themes ~ table td").eachText();
        // One of the two is hidden, or from the total anybody could see that nobody spoke of the others.
        assertTrue(told.getFirst().matches("44|48"), told::toString);
        assertTrue(told.subList(1, told.size()).stream().allMatch(one -> one.contains("не показано")), told::toString);
        assertEquals(List.of("river", "empty"), page.select("#without ~ ul li").eachText());
        assertTrue(page.select("#promises ~ ul a").size() == 5);
        assertTrue(page.select("#never ~ details a").size() > 5, page::text);
        assertTrue(page.text().contains("не меньше 30"), page::text);
    }

    @Test
    void filesSayTheSameAsThePage() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        String api = "/api/v1/consultations/" + commission.consultation().slug() + "/meetings/figures";
        String csv = commission.site().get(api + ".csv", Locale.of("ru")).body();
        assertTrue(csv.contains("region,steppe,objection,,,false,23,"), csv);
        assertTrue(commission
                .site()
                .get(api + ".json", Locale.of("ru"))
                .body()
                .contains("\"place\":\"steppe\",\"kind\":\"objection\",\"suppressed\":false,\"number\":23"));
    }

    @Test
    void pageIsInTheReadersLanguageAndLinkedFromTheList() {
        Meeting meeting = large("steppe", MeetingKind.VILLAGE);
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        for (String language : List.of("kk", "en")) {
            Document page = Jsoup.parse(commission
                    .site()
                    .get(commission.pages() + "/meetings/figures", Locale.of(language))
                    .body());
            assertEquals(language, page.select("html").attr("lang"));
            assertFalse(page.text().contains("figures."), page::text);
        }
        String link = "a[href=" + commission.pages() + "/meetings/figures]";
        assertEquals(
                1,
                commission.read(commission.pages() + "/meetings").select(link).size());
        assertEquals(
                1,
                commission
                        .read(commission.pages() + "/meetings/" + meeting.code())
                        .select(link)
                        .size());
    }
}
