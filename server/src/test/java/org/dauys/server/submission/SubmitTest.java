package org.dauys.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way of a submission from the form to the page that everyone reads. */
class SubmitTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String path) {
        Locale language = Locale.of(path.replaceFirst(".*lang=", ""));
        HttpResponse<String> answer = site.get(path.replaceFirst("[?&]lang=..$", ""), language);
        assertEquals(200, answer.statusCode(), path);
        return TestVisitor.page(answer);
    }

    @Test
    void anAmendmentOfChosenWordsIsRegisteredAndShownMarked() {
        String own =
                page(BASE + "/submit?p=26.3&text=ru&lang=ru").select(".own").text();
        int start = own.indexOf("включая");
        TestSender sender = TestSender.at(
                        site, BASE + "/submit?p=26.3&text=ru&start=" + start + "&end=" + own.indexOf(".") + "&lang=ru")
                .with("proposed", "включая право на забастовку и на предупредительную остановку работы")
                .with("rationale", "Остановка работы при опасности спасает жизни.");
        assertEquals("включая право на забастовку", sender.value("quote"));
        Receipt receipt = sender.working().receipt();
        assertTrue(receipt.code().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), receipt.code());

        Document shown = page(BASE + "/submissions/" + receipt.number() + "?lang=ru");
        assertEquals(
                "и на предупредительную остановку работы",
                shown.select(".marked ins").text());
        assertTrue(shown.select(".marked").text().contains("коллективных трудовых споров"), "in its context");
        assertTrue(shown.text().contains("Остановка работы при опасности"));
        assertTrue(
                page(BASE + "/submissions?p=26&lang=ru").select(".lines").text().contains("предупредительную"));
        assertTrue(page(BASE + "/p/26.3?lang=ru").select(".room-part").text().contains("№ " + receipt.number()));
        assertTrue(page(BASE + "?lang=ru").select(".reckoning").text().contains("Поступило"));
    }

    @Test
    void holderOfTheReceiptFollowsAndWithdraws() {
        Receipt receipt = TestSender.at(site, BASE + "/submit?kind=remark&lang=en")
                .with("words", "The draft should say who appoints the ombudsman.")
                .working()
                .receipt();
        TestVisitor holder = TestVisitor.of(site);
        holder.get(BASE + "/receipt?lang=en");
        Map<String, String> key = Map.of(
                "number",
                "" + receipt.number(),
                "code",
                receipt.code().toLowerCase(Locale.ROOT).replace("-", " "));
        HttpResponse<String> status = holder.submit(BASE + "/receipt", BASE + "/receipt", key);
        assertEquals(200, status.statusCode());
        assertTrue(TestVisitor.page(status).text().contains("who appoints the ombudsman"));
        HttpResponse<String> wrong = holder.submit(
                BASE + "/receipt",
                BASE + "/receipt",
                Map.of("number", "" + receipt.number(), "code", "7KQ2-M9XD-4TBP"));
        assertEquals(422, wrong.statusCode());
        HttpResponse<String> done = holder.submit(
                BASE + "/receipt",
                BASE + "/receipt/withdraw",
                Map.of("number", "" + receipt.number(), "code", receipt.code(), "sure", "yes"));
        assertTrue(TestVisitor.page(done).select(".notice").text().contains("withdrawn"), done.body());
        Document gap = page(BASE + "/submissions/" + receipt.number() + "?lang=en");
        assertFalse(gap.text().contains("ombudsman"), gap.select("main").text());
        assertTrue(
                gap.select(".gap").text().contains("ithdrawn"),
                gap.select("main").text());
    }

    @Test
    void aFormSentTwiceIsTakenOnceAndShowsTheSameReceipt() {
        TestSender sender = TestSender.at(site, BASE + "/submit?kind=question&lang=en")
                .with("words", "When is the second hearing?")
                .working();
        Receipt first = sender.receipt();
        assertEquals(first, sender.receipt());
        HttpResponse<String> other = sender.with("words", "And where?").send();
        assertEquals(409, other.statusCode());
        assertTrue(TestVisitor.page(other).select(".errors").text().contains("No. " + first.number()));
    }

    @Test
    void whoeverSendsNoWorkMustWait() {
        HttpResponse<String> soon = TestSender.at(site, BASE + "/submit?kind=remark&lang=en")
                .with("words", "Too fast for a person.")
                .send();
        assertEquals(422, soon.statusCode());
        Document page = TestVisitor.page(soon);
        assertTrue(
                page.select(".errors").text().contains("ten seconds"),
                page.select(".errors").text());
        assertEquals(
                "Too fast for a person.", page.select("textarea[name=words]").text());
    }

    @Test
    void codeIsInNoAddressAndNotShownToOthers() {
        TestSender sender = TestSender.at(site, BASE + "/submit?kind=remark&lang=en")
                .with("words", "A remark on the annexes.")
                .working();
        String to = TestVisitor.leadsTo(sender.send());
        assertFalse(to.contains("-") && to.matches(".*[0-9A-Z]{4}-.*"), to);
        assertEquals(302, TestVisitor.of(site).get(to).statusCode());
    }
}
