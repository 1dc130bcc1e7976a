package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.hold.Ballot.Answer;
import org.dauys.server.site.Words;
import org.dauys.text.write.PdfConformance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Straw polls on phones with codes from a hat: each code once, and nothing that tells what it was used for. */
class BallotTest {
    private static final String CODE = "[2-9B-DF-HJKMNP-TV-XZ]{4}-[2-9B-DF-HJKMNP-TV-XZ]{4}";
    private static final List<String> QUESTIONS = List.of("Статья о труде мне ясна", "Срок достаточен");

    private final TestCommission commission = TestCommission.make();
    private final Member clerk = commission.member("CLERK", "");
    private Meeting meeting;

    @BeforeEach
    void begin() {
        meeting = TestDesk.open(commission, 4).meeting();
    }

    private String desk() {
        return commission.desk() + "/meetings/" + meeting.code() + "/hold/ballot";
    }

    private String paper() {
        return "/m/" + meeting.code() + "/poll";
    }

    private List<String> opened(int many) {
        List<String> codes = Ballots.codes(many);
        commission.bean(Ballots.class).open(meeting, QUESTIONS, codes);
        return codes;
    }

    private String hold() {
        return commission.desk() + "/meetings/" + meeting.code() + "/hold";
    }

    /** Answers of thirty people to both questions. */
    private void answered(List<String> codes) {
        for (String code : codes.subList(0, 30)) {
            assertTrue(commission.bean(Ballots.class).answer(meeting, code, List.of(Answer.AGREE, Answer.UNDECIDED)));
        }
    }

    /** What meetings' desks and phones counted, as the minutes find it. */
    private List<String> counted() {
        return commission.bean(Items.class).all(meeting.id()).stream()
                .map(item -> item.open().getFirst().body())
                .map(Body.Poll.class::cast)
                .map(poll -> poll.question() + " " + poll.agree() + "/" + poll.disagree() + "/" + poll.undecided())
                .sorted()
                .toList();
    }

    private int codesKept() {
        return commission
                .sql()
                .sql("select count(*)::int from meeting.ballot_code where meeting_id = :id")
                .param("id", meeting.id())
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> answer(TestVisitor phone, String code, String first, String second) {
        return phone.submit(paper(), paper(), Map.of("typed", code, "answer-0", first, "answer-1", second));
    }

    private List<List<Integer>> sums() {
        return commission
                .sql()
                .sql("""
                    select agree, disagree, undecided from meeting.ballot_question where meeting_id = :id order by ordinal
                    """)
                .param("id", meeting.id())
                .query((row, i) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    @Test
    void sheetHasAsManyCodesAsWereAskedForAndEachCountsOnce() throws IOException {
        HttpResponse<byte[]> sheet = clerk.file(desk(), "questions", String.join("\n", QUESTIONS), "codes", "200");
        assertEquals(200, sheet.statusCode());
        picture(sheet.body());
        String slips = text(sheet.body());
        assertTrue(slips.contains("Сауалнама коды.") && slips.contains("Код для опроса."), "in the hall's languages");
        assertTrue(slips.contains("/m/" + MeetingCode.printed(meeting.code()) + "/poll"), "not broken");
        List<String> codes = codes(sheet.body());
        assertEquals(200, Set.copyOf(codes).size());
        TestVisitor phone = TestVisitor.of(commission.site());
        assertEquals(302, answer(phone, codes.getFirst(), "agree", "undecided").statusCode());
        assertEquals(
                302,
                answer(phone, codes.get(1).toLowerCase(Locale.ROOT).replace("-", ""), "disagree", "agree")
                        .statusCode());
        assertEquals(422, answer(phone, codes.getFirst(), "agree", "agree").statusCode(), "used");
        assertEquals(422, answer(phone, "2222-2222", "agree", "agree").statusCode(), "never made");
        assertEquals(422, answer(phone, codes.get(2), "agree", "").statusCode(), "a question is left out");
        assertEquals(List.of(List.of(1, 1, 0), List.of(1, 0, 1)), sums());
        assertTrue(clerk.page(desk()).text().contains("2 of 200"));
        assertFalse(clerk.page(desk()).text().contains("agree: 1"));
        assertEquals(409, clerk.post(desk() + "/discard").statusCode(), "somebody has answered");
    }

    /** {@code -Ddauys.pictures=FOLDER} keeps it to be looked at. */
    private static void picture(byte[] sheet) throws IOException {
        String folder = System.getProperty("dauys.pictures", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, "codes.pdf"), sheet);
        }
    }

    private static List<String> codes(byte[] pdf) throws IOException {
        Matcher code = Pattern.compile(CODE).matcher(text(pdf));
        List<String> codes = new ArrayList<>();
        while (code.find()) {
            codes.add(code.group());
        }
        // The meeting's own stands on each slip, in its address.
        return codes.stream()
                .filter(one -> Collections.frequency(codes, one) == 1)
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        assertDoesNotThrow(() -> PdfConformance.check(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void codeThatManyPhonesSendAtOnceCountsOnce() throws Exception {
        String code = opened(30).getFirst();
        Ballots ballots = commission.bean(Ballots.class);
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> counted = IntStream.range(0, 20)
                    .mapToObj(i ->
                            phones.submit(() -> ballots.answer(meeting, code, List.of(Answer.AGREE, Answer.DISAGREE))))
                    .toList();
            int many = 0;
            for (Future<Boolean> one : counted) {
                many += one.get() ? 1 : 0;
            }
            assertEquals(1, many);
        }
        assertEquals(List.of(List.of(1, 0, 0), List.of(0, 1, 0)), sums());
    }

    @Test
    void resultStandsInTheMinutesWithTheWayItWasCountedAndBelowTheThresholdNowhere() {
        List<String> codes = opened(60);
        Ballots ballots = commission.bean(Ballots.class);
        for (int i = 0; i < 40; i++) {
            Answer second = i < 38 ? Answer.AGREE : Answer.DISAGREE;
            Answer first = i < 16 ? Answer.AGREE : i < 30 ? Answer.DISAGREE : Answer.UNDECIDED;
            assertTrue(ballots.answer(meeting, codes.get(i), List.of(first, second)));
        }
        clerk.done(desk() + "/close");
        assertEquals(409, clerk.post(desk() + "/close").statusCode());
        assertEquals(0, codesKept());
        assertFalse(ballots.answer(meeting, codes.get(50), List.of(Answer.AGREE, Answer.AGREE)), "it is over");
        clerk.done(hold() + "/end");
        String minutes = commission.desk() + "/meetings/" + meeting.code() + "/minutes";
        String revision = clerk.page(minutes).select("[name=revision]").attr("value");
        clerk.done(minutes, "revision", revision, "do", "publish", "attended", "300");
        String told = commission
                .read(commission.pages() + "/meetings/" + meeting.code() + "/minutes")
                .text();
        assertTrue(told.contains("Участвовали 40 из примерно 300 пришедших. Согласны — 16, не согласны — 14."), told);
        assertTrue(told.contains("Отвечали со своих телефонов"), told);
        assertFalse(told.contains("38"), told);
    }

    @Test
    void mistakesAreToldTogetherAndAPollThatNobodyAnsweredIsTakenBack() {
        HttpResponse<String> wrong = clerk.post(desk(), "questions", "", "codes", "29");
        assertEquals(422, wrong.statusCode());
        String text = TestVisitor.page(wrong).text();
        assertTrue(text.contains("Write one to 5 questions") && text.contains("from 30 to 600"), text);
        opened(30);
        assertEquals(409, clerk.post(desk(), "questions", "Ещё?", "codes", "30").statusCode(), "one at a time");
        clerk.done(desk() + "/discard");
        assertTrue(TestVisitor.page(TestVisitor.of(commission.site()).get(paper()))
                .select("form[action$=/poll]")
                .isEmpty());
        assertEquals(30, opened(30).size());
    }

    @Test
    void whoeverEndsTheMeetingEndsItsPollAndTheResultWaitsInTheMinutes() {
        List<String> codes = opened(40);
        answered(codes);
        clerk.done(hold() + "/end");
        assertEquals(List.of("Срок достаточен 0/0/30", "Статья о труде мне ясна 30/0/0"), counted());
        assertEquals(0, codesKept());
        assertFalse(
                commission.bean(Ballots.class).answer(meeting, codes.getLast(), List.of(Answer.AGREE, Answer.AGREE)));
        String minutes = commission.desk() + "/meetings/" + meeting.code() + "/minutes";
        assertTrue(clerk.page(minutes).text().contains("Статья о труде мне ясна"));
        assertTrue(clerk.page(desk()).text().contains("The poll is over"));
        assertEquals(422, clerk.post(desk(), "questions", "Ещё?", "codes", "30").statusCode());
        assertThrows(ConflictException.class, () -> opened(30), "also for whoever had the page from before");
    }

    @Test
    void pollOfAMeetingThatIsCancelledGoesWithItsCodes() {
        List<String> codes = opened(30);
        commission.bean(Meetings.class).cancel(meeting, new Words("", "Пожарная тревога", ""));
        assertEquals(0, codesKept());
        assertFalse(
                commission.bean(Ballots.class).answer(meeting, codes.getFirst(), List.of(Answer.AGREE, Answer.AGREE)));
        assertEquals(List.of(), counted());
    }

    @Test
    void meetingThatIsMarkedAsHeldAtItsPlanEndsItsPollToo() {
        answered(opened(30));
        commission
                .sql()
                .sql(
                        "update meeting.meeting set begins_at = now() - interval '2 hours', ends_at = now() where id = :id")
                .param("id", meeting.id())
                .update();
        clerk.done(commission.desk() + "/meetings/" + meeting.code() + "/held");
        assertEquals(List.of("Срок достаточен 0/0/30", "Статья о труде мне ясна 30/0/0"), counted());
        assertEquals(0, codesKept());
    }

    @Test
    void resultThatCannotBeKeptClosesNothingAndIsTold() {
        List<String> codes = opened(30);
        answered(codes);
        // The second as long as the database lets it be, and longer than an item may.
        asked(1, "\ud83d\udd28".repeat(300));
        for (String way : List.of("/ballot/close", "/end")) {
            HttpResponse<String> refused = clerk.post(hold() + way);
            assertEquals(409, refused.statusCode(), way);
            assertTrue(TestVisitor.page(refused).text().contains("cannot be kept. Nothing was ended"), refused::body);
            assertEquals(List.of(), counted(), "not the first alone");
            assertEquals(30, codesKept());
            assertTrue(commission.bean(Ballots.class).of(meeting).orElseThrow().open());
        }
        asked(1, QUESTIONS.get(1));
        clerk.done(hold() + "/end");
        assertEquals(List.of("Срок достаточен 0/0/30", "Статья о труде мне ясна 30/0/0"), counted());
    }

    private void asked(int place, String question) {
        commission
                .sql()
                .sql(
                        "update meeting.ballot_question set question = :question where meeting_id = :id and ordinal = :place")
                .param("question", question)
                .param("id", meeting.id())
                .param("place", place)
                .update();
    }

    @Test
    void sheetThatCannotBeMadeLeavesNoPollWhoseCodesNobodyHas() throws Exception {
        try (Database database = TestPostgres.newMigratedDatabase()) {
            String slug;
            Meeting prepared;
            try (TestSite site = TestSite.over(database)) {
                TestCommission there = TestCommission.make(site);
                slug = there.consultation().slug();
                prepared = TestDesk.open(there, 4).meeting();
            }
            // So little memory that the process which lays pages out does not start.
            HttpResponse<String> failed = opened(database, slug, prepared, Map.of("dauys.guard.megabytes", "1"));
            assertEquals(500, failed.statusCode(), failed::body);
            HttpResponse<String> slow = opened(database, slug, prepared, Map.of("dauys.guard.seconds", "0"));
            assertEquals(422, slow.statusCode(), slow::body);
            assertTrue(TestVisitor.page(slow).text().contains("No poll was begun"), slow::body);
            assertEquals("Понятно?", TestVisitor.page(slow).select("#questions").text());
        }
    }

    /** At a server with these settings; nothing is open afterwards. */
    private static HttpResponse<String> opened(
            Database database, String slug, Meeting meeting, Map<String, String> settings) {
        settings.forEach(System::setProperty);
        try (TestSite site = TestSite.over(database)) {
            TestCommission there = TestCommission.of(site, slug);
            HttpResponse<String> answer = there.member("CLERK", "")
                    .post(
                            there.desk() + "/meetings/" + meeting.code() + "/hold/ballot",
                            "questions",
                            "Понятно?",
                            "codes",
                            "30");
            assertTrue(there.bean(Ballots.class).of(meeting).isEmpty());
            return answer;
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
