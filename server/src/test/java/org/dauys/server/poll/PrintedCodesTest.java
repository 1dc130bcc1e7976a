package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.opinion.Vote;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.junit.jupiter.api.Test;

/** Codes on paper: a sheet is printed at the desk, whoever holds a code votes with it, the sheet is taken back. */
class PrintedCodesTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final Pattern CODE = Pattern.compile("[2-9B-Z]{4}(-[2-9B-Z]{4}){3}");

    private final TestVisitor editor =
            TestVisitor.editor(COMMISSION.site(), COMMISSION.editor().name(), TestCommission.PASSWORD);
    private final TestPoll poll = TestPoll.open(COMMISSION, false);

    private List<PollCode> print(String name, int many, String language) throws IOException {
        String page = poll.desk() + "/sheets";
        String body = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&codes=" + many + "&language="
                + language + "&_csrf=" + URLEncoder.encode(editor.token(page), StandardCharsets.UTF_8);
        HttpResponse<byte[]> pdf = editor.file(editor.request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertEquals(200, pdf.statusCode());
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("/resume"), text);
            assertTrue(document.getPage(0).getMediaBox().getHeight() > 840, "A4");
            return CODE.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(one -> PollCode.typed(one).orElseThrow())
                    .toList();
        }
    }

    private int resume(TestVisitor visitor, PollCode code) {
        return visitor.submit(poll.pages() + "/resume", poll.pages() + "/resume", Map.of("code", code.printed()))
                .statusCode();
    }

    private List<String> entries() {
        return COMMISSION
                .sql()
                .sql("select e.type from record.event e join poll.sheet t on t.id::text = e.object"
                        + " where e.kind = 'poll-sheet' and t.poll_id = :id order by e.number")
                .param("id", poll.poll().id())
                .query((row, i) -> row.getString(1))
                .list();
    }

    private String results() {
        return TestVisitor.page(TestVisitor.of(COMMISSION.site()).get(poll.pages() + "/results"))
                .select("section[aria-labelledby=printed]")
                .text();
    }

    @Test
    void whoHoldsAPrintedCodeVotesGoesOnAndIsOneParticipant() throws IOException {
        List<PollCode> codes = print("Дворец металлургов, 5 декабря", 13, "kk");
        assertEquals(13, Set.copyOf(codes).size());
        TestVisitor first = TestVisitor.of(COMMISSION.site());
        assertEquals(422, resume(first, PollCode.next()), "a code that nobody printed");
        assertEquals(302, resume(first, codes.getFirst()));
        first.post(
                poll.pages() + "/vote",
                Map.of(
                        "statement",
                        "1",
                        "vote",
                        "agree",
                        "request",
                        UUID.randomUUID().toString()),
                first.token(poll.pages()));
        TestVisitor later = TestVisitor.of(COMMISSION.site());
        assertEquals(302, resume(later, codes.getFirst()));
        assertEquals(Map.of(1, Vote.AGREE), COMMISSION.bean(Voting.class).of(poll.poll(), codes.getFirst()));
        assertEquals(
                1,
                COMMISSION
                        .sql()
                        .sql("select count(*) from poll.participant where poll_id = :id")
                        .param("id", poll.poll().id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void databaseHasNoCodeAndNotWhereItStoodOnThePaper() throws IOException {
        List<PollCode> codes = print("Зал 1", 20, "ru");
        List<String> kept = COMMISSION
                .sql()
                .sql("select encode(hash, 'hex') from poll.printed_code c join poll.sheet t on t.id = c.sheet_id"
                        + " where t.poll_id = :id order by c.ctid")
                .param("id", poll.poll().id())
                .query((row, i) -> row.getString(1))
                .list();
        assertEquals(codes.stream().map(code -> code.hash(poll.poll())).sorted().toList(), kept);
    }

    @Test
    void sheetThatIsTakenBackTakesNoVotesAndEverybodyIsTold() throws IOException {
        List<PollCode> lost = print("Зал 2", 40, "ru");
        List<PollCode> good = print("Зал 3", 2, "en");
        assertEquals(Voting.Outcome.TAKEN, poll.vote(lost.getFirst(), 1, Vote.AGREE, UUID.randomUUID()));
        String page = poll.desk() + "/sheets";
        assertEquals(
                422,
                editor.submit(page, page + "/1/take-back", Map.of("reason-1", " "))
                        .statusCode());
        assertEquals(
                302,
                editor.submit(page, page + "/1/take-back", Map.of("reason-1", "потерян в дороге"))
                        .statusCode());
        assertEquals(Voting.Outcome.NOT_TAKEN, poll.vote(lost.getFirst(), 1, Vote.DISAGREE, UUID.randomUUID()));
        assertEquals(Voting.Outcome.NOT_TAKEN, poll.vote(lost.get(1), 1, Vote.AGREE, UUID.randomUUID()));
        assertEquals(Voting.Outcome.TAKEN, poll.vote(good.getFirst(), 1, Vote.AGREE, UUID.randomUUID()));
        assertEquals(422, resume(TestVisitor.of(COMMISSION.site()), lost.get(1)));
        HttpResponse<String> used = TestVisitor.of(COMMISSION.site())
                .submit(
                        poll.pages() + "/resume",
                        poll.pages() + "/resume",
                        Map.of("code", lost.getFirst().printed()));
        assertEquals(422, used.statusCode(), "one with which somebody voted before");
        assertTrue(TestVisitor.page(used).select(".errors").text().contains("Басқа код сұраңыз"), used::body);
        String told = results();
        for (String part : List.of("Зал 2", "Зал 3", "42", "40", "потерян в дороге", "30")) {
            assertTrue(told.contains(part), part + " in " + told);
        }
        assertEquals(List.of("poll-sheet-printed", "poll-sheet-printed", "poll-sheet-withdrawn"), entries());
    }

    @Test
    void wholeHallBeginsByOneConnection() throws IOException {
        for (PollCode code : print("Зал 5", 70, "ru")) {
            assertEquals(302, resume(TestVisitor.of(COMMISSION.site()), code));
        }
    }

    @Test
    void codeThatADeviceHasIsShownBeforeAnotherTakesItsPlace() throws IOException {
        List<PollCode> codes = print("Зал 6", 2, "ru");
        TestVisitor lent = TestVisitor.of(COMMISSION.site());
        assertEquals(302, resume(lent, codes.getFirst()));
        assertEquals(302, resume(lent, codes.get(1)), "nobody voted with the first");
        assertEquals(Voting.Outcome.TAKEN, poll.vote(codes.get(1), 1, Vote.AGREE, UUID.randomUUID()));
        String page = poll.pages() + "/resume";
        Map<String, String> typed = Map.of("code", codes.getFirst().printed());
        HttpResponse<String> asked = lent.submit(page, page, typed);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains(codes.get(1).printed()), asked::body);
        assertEquals(
                302,
                lent.submit(page, page, Map.of("code", codes.getFirst().printed(), "confirm", "yes"))
                        .statusCode());
        assertTrue(lent.get(poll.pages()).body().contains(codes.getFirst().printed()));
    }

    @Test
    void howManyCodesWereUsedGrowsByThirties() throws IOException {
        List<PollCode> codes = print("Зал 4", 35, "ru");
        codes.subList(0, 29).forEach(code -> poll.vote(code, 1, Vote.PASS, UUID.randomUUID()));
        assertEquals(
                0, COMMISSION.bean(PrintedSheets.class).figures(poll.poll()).usedAtLeast());
        codes.subList(29, 35).forEach(code -> poll.vote(code, 1, Vote.PASS, UUID.randomUUID()));
        assertEquals(
                30, COMMISSION.bean(PrintedSheets.class).figures(poll.poll()).usedAtLeast());
    }

    @Test
    void whatIsNoSheetIsRefusedAndTold() throws IOException {
        print("Зал 5", 1, "ru");
        String page = poll.desk() + "/sheets";
        for (Map<String, String> bad : List.of(
                Map.of("name", "", "codes", "5", "language", "ru"),
                Map.of("name", "x".repeat(201), "codes", "5", "language", "ru"),
                Map.of("name", "Зал 6", "codes", "0", "language", "ru"),
                Map.of("name", "Зал 6", "codes", "301", "language", "ru"),
                Map.of("name", "Зал 6", "codes", "5", "language", "xx"),
                Map.of("name", "Зал 5", "codes", "5", "language", "ru"))) {
            assertEquals(422, editor.submit(page, page, bad).statusCode(), bad.toString());
        }
        assertEquals(
                List.of("Зал 5"),
                COMMISSION.bean(PrintedSheets.class).of(poll.poll()).stream()
                        .map(PrintedSheet::name)
                        .collect(Collectors.toList()));
    }

    @Test
    void sheetOfAPreparedPollIsToldWhenItOpens() {
        TestPoll prepared = TestPoll.prepared(COMMISSION, false);
        PrintedSheets sheets = COMMISSION.bean(PrintedSheets.class);
        sheets.add(prepared.poll(), "Зал 7", PrintedSheets.codes(3));
        String of = "select count(*) from record.event e join poll.sheet t on t.id::text = e.object"
                + " where e.kind = 'poll-sheet' and t.poll_id = "
                + prepared.poll().id();
        assertEquals(0, COMMISSION.sql().sql(of).query(Integer.class).single());
        COMMISSION.bean(Polls.class).open(prepared.poll());
        assertEquals(1, COMMISSION.sql().sql(of).query(Integer.class).single());
        assertFalse(sheets.isGood(poll.poll(), PollCode.next()));
    }
}
