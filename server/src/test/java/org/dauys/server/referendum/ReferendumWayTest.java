package org.dauys.server.referendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.junit.jupiter.api.Test;

/** From the question to the decision, by the pages alone, and counted again from what anyone can download. */
class ReferendumWayTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final TestVisitor EDITOR = COMMISSION.editor().visitor();
    private static final TestVisitor FIRST = COMMISSION.member("CLERK", "").visitor();
    private static final TestVisitor SECOND = COMMISSION.member("CLERK", "").visitor();
    private static final TestVisitor READER = TestVisitor.of(COMMISSION.site());
    private static final String DESK = COMMISSION.desk() + "/referendum";
    private static final String PAGES = COMMISSION.pages() + "/referendum";

    @Test
    void voteIsSetUpReportedDecidedAndCountedAgain() throws Exception {
        setUp();
        announce();
        listOfStations();
        done(EDITOR.submit(DESK, DESK + "/open", Map.of("confirm", "yes")));
        protocolIsTypedByOneAndSignedByAnother();
        stationSendsWithItsKey();
        observerSendsACopy();
        noWinnerIsShownBeforeTheRuleIsDecided();
        everyOtherStationReports();
        String result = READER.get(PAGES).body();
        assertTrue(result.contains("Принято."), result);
        done(EDITOR.submit(DESK, DESK + "/close", Map.of("confirm", "yes")));
        anyoneCountsAgain();
        everythingIsNotedForTheLog();
    }

    private static void setUp() {
        READER.get("/?lang=ru");
        assertEquals(404, READER.get(PAGES).statusCode());
        Map<String, String> wrong = new HashMap<>(form());
        wrong.put("question-ru", "");
        wrong.put("rule", "adopted: {share: maybe}");
        HttpResponse<String> told = EDITOR.submit(DESK, DESK, wrong);
        assertEquals(422, told.statusCode());
        assertTrue(TestVisitor.page(told).select(".errors li").size() >= 2, told.body());
        done(EDITOR.submit(DESK, DESK, form()));
    }

    private static Map<String, String> form() {
        LocalDate today = LocalDate.now(COMMISSION.consultation().zone());
        return Map.of(
                "question-ru", "Принимаете ли вы Конституцию?",
                "voters-ru", "Граждане с восемнадцати лет.",
                "day", today.toString(),
                "opens", "00:00",
                "closes", "23:59",
                "rule", TestVote.RULE,
                "revision", "0");
    }

    private static void announce() {
        String version = String.valueOf(COMMISSION.newest().number());
        assertEquals(
                422,
                EDITOR.submit(DESK, DESK + "/announce", Map.of("version", version))
                        .statusCode());
        done(EDITOR.submit(DESK, DESK + "/announce", Map.of("version", version, "confirm", "yes")));
        String page = READER.get(PAGES).body();
        String sum = COMMISSION.newest().readTexts().getFirst().sha256().orElseThrow();
        assertTrue(page.contains("Принимаете ли вы Конституцию?") && page.contains(sum), page);
        assertEquals(200, READER.get(PAGES + "/booklet").statusCode());
        byte[] booklet = READER.file(PAGES + "/booklet-ru.pdf").body();
        assertEquals("%PDF", new String(booklet, 0, 4, StandardCharsets.US_ASCII));
        // The text that is voted on is found again by its sum, and another one is told.
        String compare = PAGES + "/compare";
        assertTrue(READER.submit(compare, compare, Map.of("text", sum)).body().contains("Это тот текст"));
        assertTrue(READER.submit(compare, compare, Map.of("text", "Статья 1. Другое."))
                .body()
                .contains("Это другой текст"));
    }

    private static void listOfStations() {
        String page = DESK + "/stations";
        String faulty = TestVote.stations(3) + "S001,Again,town,01,01-a,,,900\nS/4,Slash,town,01,01-a,,,many\n";
        HttpResponse<String> told =
                TestVote.upload(EDITOR, page, page, Map.of(), "file", faulty.getBytes(StandardCharsets.UTF_8));
        assertEquals(422, told.statusCode());
        // A code that is there twice, one that no address can have, and a number that is none.
        assertEquals(3, TestVisitor.page(told).select(".stacking tbody tr").size(), told.body());
        assertTrue(EDITOR.submit(DESK, DESK + "/open", Map.of("confirm", "yes")).statusCode() == 422);
        done(TestVote.upload(
                EDITOR, page, page, Map.of(), "file", TestVote.stations(8).getBytes(StandardCharsets.UTF_8)));
        String list = TestVisitor.page(EDITOR.get(page)).select("[name=list]").val();
        done(EDITOR.submit(page, page + "/publish", Map.of("confirm", "yes", "list", list)));
        assertTrue(READER.get(PAGES + "/stations?q=school+3").body().contains("S003"));
    }

    private static void protocolIsTypedByOneAndSignedByAnother() {
        String page = DESK + "/protocols/S001";
        Map<String, String> faulty = typed(TestVote.figures(600, 100));
        faulty.put("inBoxAtStation", "800");
        HttpResponse<String> told = FIRST.submit(page, page, faulty);
        assertEquals(422, told.statusCode());
        assertTrue(TestVisitor.page(told).select(".findings").text().contains("T20"), told.body());
        // The same is said while it is typed.
        assertTrue(FIRST.submit(page, page + "/check", faulty).body().contains("T18"));
        done(FIRST.submit(page, page, typed(TestVote.figures(600, 100))));
        assertFalse(READER.get(PAGES + "/stations/S001").body().contains("600"), "not before it is signed");
        String sign = TestVisitor.page(FIRST.get(DESK + "/protocols"))
                .select("a[href*=/entered/]")
                .attr("href");
        assertEquals(422, post(FIRST, sign).statusCode(), "nobody signs what they entered");
        done(post(SECOND, sign));
        assertTrue(READER.get(PAGES + "/stations/S001").body().contains("600"));
    }

    private static HttpResponse<String> post(TestVisitor visitor, String sign) {
        return visitor.submit(sign, sign, Map.of());
    }

    private static Map<String, String> typed(Figures figures) {
        Map<String, String> typed = new HashMap<>();
        for (Figure figure : ProtocolForm.ASKED) {
            typed.put(figure.key(), String.valueOf(figures.orZero(figure)));
        }
        return typed;
    }

    private static void stationSendsWithItsKey() {
        String keys = TestVisitor.page(EDITOR.submit(DESK + "/keys", DESK + "/keys/stations", Map.of()))
                .select(".slips")
                .text();
        TestVote vote = vote();
        String key = keys.substring(keys.indexOf("S002")).replaceAll("(?s).*?([2-9A-Z]{4}(-[2-9A-Z]{4}){3}).*", "$1");
        String body = "{\"figures\":" + FiguresJson.write(TestVote.figures(500, 200)) + ",\"closed\":\"20:00\"}";
        assertEquals(401, vote.put("S002/protocol", "WRONG", body).statusCode());
        assertEquals(401, vote.put("S003/protocol", key, body).statusCode(), "another station");
        assertEquals(201, vote.put("S002/protocol", key, body).statusCode());
        assertEquals(200, vote.put("S002/protocol", key, body).statusCode(), "the same once more");
        String other = body.replace("500", "510").replace("1000", "1010");
        HttpResponse<String> stands = vote.put("S002/protocol", key, other);
        assertEquals(409, stands.statusCode());
        assertTrue(stands.body().contains("\"word\":\"stands\""), stands.body());
        String corrected = body.replace("\"closed\"", "\"replaces\":2,\"reason\":\"a slip\",\"closed\"");
        assertEquals(201, vote.put("S002/protocol", key, corrected).statusCode());
        assertEquals(
                200, vote.put("S002/turnout/" + vote.one().opens(), key, "120").statusCode());
        assertTrue(READER.get(PAGES + "/stations/S002").body().contains("a slip"));
    }

    private static TestVote vote() {
        return TestVote.of(COMMISSION);
    }

    private static void observerSendsACopy() {
        String code = TestVisitor.page(EDITOR.submit(
                        DESK + "/keys", DESK + "/keys/observers", Map.of("many", "1", "name", "Observers")))
                .select(".slips code")
                .text();
        String page = PAGES + "/observe";
        Map<String, String> copy = typed(TestVote.figures(590, 110));
        copy.put("station", "S001");
        copy.put("code", "AAAA-BBBB-CCCC-DDDD");
        assertEquals(422, READER.submit(page, page, copy).statusCode());
        copy.put("code", code.toLowerCase(java.util.Locale.ROOT));
        done(READER.submit(page, page, copy));
        String station = READER.get(PAGES + "/stations/S001").body();
        assertEquals(
                2,
                TestVisitor.page(READER.get(PAGES + "/stations/S001"))
                        .select("tr.differs")
                        .size(),
                station);
        assertTrue(READER.get(PAGES).body().contains("T39"));
    }

    private static void noWinnerIsShownBeforeTheRuleIsDecided() {
        String page = READER.get(PAGES).body();
        assertTrue(page.contains("Пока не решено"), page);
        assertFalse(page.contains("Принято."), page);
        assertTrue(page.contains("http-equiv=\"refresh\""), "it reloads without a script while it is open");
        assertTrue(page.contains("Сообщили 2 из 8"), page);
    }

    private static void everyOtherStationReports() {
        StringBuilder csv = new StringBuilder("station");
        List<Figure> figures = ProtocolForm.ASKED;
        figures.forEach(figure -> csv.append(',').append(figure.key()));
        for (int i = 3; i <= 8; i++) {
            Figures one = TestVote.figures(600 + i, 100);
            csv.append('\n').append(TestVote.code(i));
            figures.forEach(figure -> csv.append(',').append(one.orZero(figure)));
        }
        String page = DESK + "/table";
        byte[] bytes = csv.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        done(TestVote.upload(EDITOR, page, page + "/protocols", Map.of(), "file", bytes));
        done(TestVote.upload(EDITOR, page, page + "/protocols", Map.of(), "file", bytes));
        assertEquals(8, vote().counted().nation().reported());
        String totals = "area.region,area.district,yes\n,,4733\n01,,1\n";
        done(TestVote.upload(
                EDITOR,
                page,
                page + "/totals",
                Map.of("source", "A newspaper"),
                "file",
                totals.getBytes(StandardCharsets.UTF_8)));
        String region = READER.get(PAGES + "/areas/01").body();
        assertTrue(region.contains("T41") && region.contains("A newspaper"), region);
    }

    private static void anyoneCountsAgain() throws Exception {
        Map<String, byte[]> files = unzip(READER.file(PAGES + "/files/all.zip").body());
        CountReader.Read read = CountReader.read(
                new CountReader.Files(
                        List.of(source(files, "protocols.csv")),
                        List.of(source(files, "stations.csv")),
                        List.of(),
                        List.of(source(files, "published.csv"))),
                Mapping.OWN);
        Tally tally = Tally.of(read.count(), read.findings());
        assertEquals(vote().counted().nation().figures(), tally.nation("").figures());
        DecisionRule rule = DecisionRule.read(
                "rule.yaml", new String(source(files, "rule.yaml").bytes(), StandardCharsets.UTF_8));
        assertEquals(Decision.Outcome.ADOPTED, rule.decide(tally.totalsOf("")).outcome());
        for (String name : List.of(
                "protocols.csv",
                "official.csv",
                "stations.csv",
                "totals.csv",
                "findings.csv",
                "published.csv",
                "tally.json",
                "nist.json")) {
            assertEquals(200, READER.file(PAGES + "/files/" + name).statusCode(), name);
        }
        String kept = COMMISSION
                .sql()
                .sql("select tally ->> 'official.csv' from referendum.closing where referendum_id = :id")
                .param("id", vote().one().id())
                .query(String.class)
                .single();
        assertEquals(kept, Sha256.hex(READER.file(PAGES + "/files/official.csv").body()));
    }

    private static SourceFile source(Map<String, byte[]> files, String name) {
        return new SourceFile(name, Optional.ofNullable(files.get(name)).orElseThrow());
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void everythingIsNotedForTheLog() {
        List<String> types = new ArrayList<>(COMMISSION
                .sql()
                .sql("""
            select type from record.event where consultation_id = :id and path like '%/referendum%' order by number
            """)
                .param("id", COMMISSION.id())
                .query(String.class)
                .list());
        assertEquals("referendum-announced", types.getFirst());
        for (String type : List.of(
                "station-list",
                "referendum-open",
                "protocol",
                "protocol-correction",
                "protocol-observed",
                "turnout",
                "published-total",
                "referendum-closed",
                "tally")) {
            assertTrue(types.contains(type), type + " in " + types);
        }
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
    }
}
