package org.dauys.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.server.people.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent in, and how long one may, where the clock is set back by a day, or forward. */
class ClockTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static final String DAY = "2026-11-18T10:00:00Z";
    private static final String DAY_BEFORE = "2026-11-17T10:00:00Z";
    private static final String DAY_AFTER = "2026-11-19T10:00:00Z";
    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        site = TestClock.at(DAY, TestSite::empty);
        site.bean(Imports.class).run(DemoConsultation.read());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void rightTime() {
        TestClock.set(DAY);
    }

    private static TestSender remark(String words) {
        return TestSender.at(site, BASE + "/submit?kind=remark&lang=en")
                .with("words", words)
                .with("seen", "yes");
    }

    private static String receiptPage(Receipt receipt, String action, Map<String, String> more) {
        TestVisitor holder = TestVisitor.of(site);
        holder.get(BASE + "/receipt?lang=en");
        Map<String, String> fields = new HashMap<>(more);
        fields.put("number", "" + receipt.number());
        fields.put("code", receipt.code());
        HttpResponse<String> answer = holder.submit(BASE + "/receipt", BASE + "/receipt" + action, fields);
        assertEquals(200, answer.statusCode());
        return TestVisitor.page(answer).select("main").text();
    }

    private static void isFollowedAndWithdrawnAt(String time, String words) {
        Receipt receipt = remark(words).working().receipt();
        TestClock.set(time);
        assertTrue(receiptPage(receipt, "", Map.of()).contains(words));
        Receipt next = remark(words + " Once more.").working().receipt();
        assertTrue(next.number() > receipt.number());
        String register = site.get(BASE + "/submissions", Locale.of("en")).body();
        assertTrue(register.contains(words) && register.contains(words + " Once more."), register);
        assertTrue(receiptPage(receipt, "/withdraw", Map.of("sure", "yes")).contains("withdrawn"));
    }

    @Test
    void receiptsAreGoodAndNumbersGoOnThoughTheClockWasSetBack() {
        isFollowedAndWithdrawnAt(DAY_BEFORE, "The draft should say who counts.");
    }

    @Test
    void receiptsAreGoodAndNumbersGoOnThoughTheClockWasSetForward() {
        isFollowedAndWithdrawnAt(DAY_AFTER, "The draft should say who watches.");
    }

    @Test
    void aFormOfADayThatIsYetToComeKeepsItsWordsAndIsTakenWhenItIsSentAgain() {
        TestSender sender = remark("Written before the clock was set back.").working();
        TestClock.set(DAY_BEFORE);
        HttpResponse<String> refused = sender.send();
        assertEquals(422, refused.statusCode());
        assertTrue(TestVisitor.page(refused).select(".errors").text().contains("all you wrote is kept"));
        assertTrue(TestVisitor.page(refused)
                .select("textarea[name=words]")
                .text()
                .contains("before the clock was set back"));
        sender.shownAgain(refused).working().receipt();
    }

    @Test
    void aFormOfYesterdayIsTaken() {
        TestSender sender = remark("Written before the clock was set forward.").working();
        TestClock.set(DAY_AFTER);
        sender.receipt();
    }

    /** Deadlines are days in the calendar: nothing remembers that one was over. */
    @Test
    void aDeadlineThatWasOverOnlyByAWrongClockIsAhead() {
        LocalDate last = site.bean(JdbcClient.class)
                .sql("select max(day) from consultation.milestone")
                .query(LocalDate.class)
                .single();
        assertEquals("Under way", stage(last));
        assertEquals("Ended", stage(last.plusDays(1)));
        assertEquals("Under way", stage(last));
    }

    private static String stage(LocalDate day) {
        TestClock.set(day + "T06:00:00Z");
        return TestVisitor.page(site.get("/", Locale.of("en"))).select(".stage").text();
    }
}
