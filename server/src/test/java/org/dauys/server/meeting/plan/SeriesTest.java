package org.dauys.server.meeting.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** One delegation goes to several plants: planned in one form, all of them or none; and the regions where they lie. */
class SeriesTest {
    private final TestCommission commission = TestCommission.make();
    private final Member clerk = commission.member("CLERK", "");
    private final Meetings meetings = commission.bean(Meetings.class);
    private final String at = commission.desk() + "/meetings";

    private static String[] fields(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("kind", "work-collective", "zone", "Asia/Almaty", "delegates", "1", "items", "0", "stops", "4"));
        fields.put("delegate-0-name", "С. Ахметова");
        fields.put("delegate-0-task", "head");
        for (int i = 0; i < 3; i++) {
            String stop = "stop-" + i + "-";
            fields.put(stop + "host-ru", "Завод " + i);
            fields.put(stop + "settlement-ru", "Акдала");
            fields.put(stop + "day", "2198-09-01");
            fields.put(stop + "begins", (9 + 3 * i) + ":00");
            fields.put(stop + "ends", (11 + 3 * i) + ":00");
        }
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    private int all() {
        return commission
                .sql()
                .sql("select count(*)::int from meeting.meeting where consultation_id = :id")
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void allAreMadeOrNoneAndTheDelegationChangesInThoseStillPlanned() {
        HttpResponse<String> wrong = clerk.post(
                at + "/series",
                fields("stop-1-ends", "8:00", "stop-2-host-ru", "", "delegate-0-office-ru", "x".repeat(300)));
        assertEquals(422, wrong.statusCode());
        Document page = TestVisitor.page(wrong);
        assertEquals(
                List.of("#delegate-0-office-ru", "#stop-1-ends", "#stop-2-host-kk"),
                page.select(".errors a").eachAttr("href"),
                "what they have in common is told once");
        assertEquals("Завод 0", page.select("#stop-0-host-ru").val());
        assertEquals(0, all());
        assertEquals(422, clerk.post(at + "/series", fields("stops", "1")).statusCode(), "one is no series");

        String made = TestVisitor.leadsTo(clerk.post(at + "/series", fields()));
        Meeting first = meetings.byCode(commission.id(), made.substring(made.lastIndexOf('/') + 1))
                .orElseThrow();
        List<Meeting> series = meetings.ofSeries(commission.id(), first.series().orElseThrow());
        assertEquals(3, all());
        assertEquals(3, series.size());
        Document desk = clerk.page(made);
        for (Meeting other : series.subList(1, 3)) {
            assertEquals(
                    1, desk.select("a[href=" + at + "/" + other.code() + "]").size(), "each shows the others");
        }
        meetings.cancel(series.get(2), first.plan().host());
        Document edit = clerk.page(at + "/" + first.code() + "/edit");
        List<String> sent = new ArrayList<>(List.of("for-series", "yes", "delegate-0-name", "Д. Ким"));
        for (var field : edit.select("form.plan input:not([type=checkbox],[type=radio]), form.plan textarea")) {
            if (!field.attr("name").equals("delegate-0-name")
                    && !field.attr("name").equals("_csrf")) {
                sent.addAll(List.of(field.attr("name"), field.val()));
            }
        }
        sent.addAll(List.of("kind", "work-collective", "delegate-0-task", "speaker"));
        clerk.done(at + "/" + first.code() + "/edit", sent.toArray(String[]::new));
        List<Meeting> after = meetings.ofSeries(commission.id(), first.series().orElseThrow());
        assertEquals(
                List.of("Д. Ким", "Д. Ким", "С. Ахметова"),
                after.stream()
                        .map(one -> one.plan().delegation().getFirst())
                        .map(Delegate::name)
                        .toList(),
                "what is cancelled stays as it was");
    }

    @Test
    void twentyRegionsAreOfferedOnceAndEachHasItsSquare() {
        Regions regions = commission.bean(Regions.class);
        assertTrue(clerk.page(at + "/regions").select("[name=kazakhstan]").hasText());
        clerk.done(at + "/regions", "kazakhstan", "yes");
        List<Region> made = regions.of(commission.id());
        assertEquals(20, made.size());
        Set<String> squares = new HashSet<>();
        for (Region region : made) {
            assertTrue(squares.add(region.row() + " " + region.column()), region.slug());
            assertTrue(
                    !region.name().kk().isEmpty()
                            && !region.name().ru().isEmpty()
                            && !region.name().en().isEmpty(),
                    region.slug());
        }
        assertEquals(409, clerk.post(at + "/regions", "kazakhstan", "yes").statusCode());
        HttpResponse<String> taken =
                clerk.post(at + "/regions", "name-ru", "Шестая", "slug", "astana", "row", "1", "column", "4");
        assertEquals(
                List.of("#slug", "#row"),
                TestVisitor.page(taken).select(".errors a").eachAttr("href"),
                "name and square are taken");
        clerk.done(at + "/regions/astana", "name-ru", "Столица", "row", "7", "column", "1", "revision", "0");
        assertEquals(
                409,
                clerk.post(at + "/regions/astana", "name-ru", "Город", "row", "7", "column", "1", "revision", "0")
                        .statusCode());
        clerk.done(at + "/regions/astana/remove", "confirm", "yes");
        assertEquals(19, regions.of(commission.id()).size());
    }
}
