package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.SubmissionKind;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A responder answers fifty letters of one kind in one go, looking once more before it is done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiftyAlikeTest {
    private static final int MANY = 50;
    private static final String REASON = "Право на забастовку названо в статье 24 прямо.";

    private final TestCommission commission = TestCommission.make();
    private final Body labour = commission.body("labour", "Министерство труда");
    private final Member responder = commission.responder(labour);

    @BeforeAll
    void fill() {
        commission.route(labour, "", "");
        for (int i = 1; i <= MANY; i++) {
            commission.register(
                    "1.1",
                    SubmissionKind.PROPOSAL,
                    "Верните право на забастовку: без него соглашение с рудником — просьба. Смена " + i,
                    Optional.empty());
        }
        commission.submit("11.1", SubmissionKind.QUESTION, "Кто назначает судью?");
        commission.bean(ProposedCampaigns.class).search(commission.id());
        TestCommission.await(
                "a group",
                () -> !commission
                        .bean(ProposedCampaigns.class)
                        .of(commission.id(), 1)
                        .isEmpty());
        TestCommission.await("fifty tasks", () -> waiting() == MANY + 1);
    }

    private int waiting() {
        return commission
                .sql()
                .sql("select count(*)::int from answer.task where consultation_id = :id and state <> 'done'")
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void fiftyAlikeAreAnsweredInOneGoWithoutScripts() {
        try (BrowserContext window = TestBrowser.window(Look.phone("ru").withoutScripts())) {
            Page page = TestBrowser.logIn(
                    window, commission.site().at("/login"), responder.name(), TestCommission.PASSWORD);
            page.navigate(commission.site().at(commission.desk()).toString());
            page.click(".wait span a");
            assertEquals("Ответить на эти 50", page.textContent(".wait .button").strip());
            page.click(".wait .button");
            assertTrue(page.isVisible(".asked"), "what was said stands beside the form");
            assertFalse(page.isVisible("#particular input, #particular textarea"), "what is particular is folded");
            assertEquals(0, page.locator("button[name=save]").count(), "fifty are not answered by one touch");
            page.check("[name=disposition][value=accepted]");
            page.fill("#reason-ru", REASON);
            assertFalse(page.textContent("#particular summary").contains("№"), "nothing is written yet");
            page.focus("#particular summary");
            page.keyboard().press("Enter");
            page.locator("#particular textarea").nth(1).fill("Ё".repeat(2_001));
            page.click("[name=confirm]");
            assertTrue(page.isVisible("#particular [aria-invalid=true]"), "what is wrong is not folded: " + page.url());
            page.locator("#particular textarea").nth(1).fill("Спасибо за пример.\nОн помог.");
            page.click("[name=confirm]");
            assertEquals("Этот ответ получат 50 обращений", page.textContent("h1"));
            assertEquals(MANY + 1, waiting(), "nothing is done yet");
            page.click("[name=edit]");
            assertEquals(REASON, page.inputValue("#reason-ru"));
            assertFalse(page.isVisible("#particular textarea"), "what was written stays folded");
            String fold = page.textContent("#particular summary").replace('\u00a0', ' ');
            assertTrue(fold.endsWith("У 1 обращения есть своё предложение. № 2"), fold);
            assertEquals(
                    "Спасибо за пример.\nОн помог.",
                    page.locator("#particular textarea").nth(1).inputValue());
            page.click("[name=confirm]");
            page.click("[name=save]");
            assertTrue(page.textContent("[role=status]").contains("Ответ сохранён"));
        }
        TestCommission.await("all served", () -> waiting() == 1);
        List<String> particular = commission
                .sql()
                .sql("""
                        select v.particular->>'ru' from answer.served v join answer.answer a on a.id = v.answer_id
                        where a.consultation_id = :id and v.particular <> '{}'
                        """)
                .param("id", commission.id())
                .query((row, i) -> row.getString(1))
                .list();
        assertEquals(1, particular.size());
        assertEquals("Спасибо за пример.\nОн помог.", particular.getFirst().replace("\r\n", "\n"));
        Document queue = responder.page(commission.desk() + "/queue");
        assertEquals(0, queue.select(".wait li").size(), "what is answered is no group any more");
    }

    @ParameterizedTest
    @MethodSource("org.dauys.server.TestBrowser$Look#all")
    void everyoneCanReadWhatIsAskedOnceMore(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = TestBrowser.logIn(
                    window, commission.site().at("/login"), responder.name(), TestCommission.PASSWORD);
            page.navigate(commission.site().at(commission.desk() + "/queue").toString());
            TestBrowser.assertUsable(page);
            TestBrowser.assertUnbroken(page);
            page.navigate(commission.site().at(commission.desk()).toString());
            TestBrowser.assertUnbroken(page);
            page.navigate(
                    commission.site().at(commission.desk() + "/answer?all=yes").toString());
            page.check("[name=disposition][value=rejected]");
            page.fill("#reason-ru", REASON);
            if (page.locator("#particular textarea").count() > 2) {
                page.click("#particular summary");
                page.locator("#particular textarea").first().fill("Спасибо.");
                page.locator("#particular textarea").nth(1).fill("Спасибо и вам.");
                page.click("[name=preview]");
                page.waitForSelector(".preview");
            }
            TestBrowser.assertUsable(page);
            if (page.locator("[name=confirm]").count() > 0) {
                page.click("[name=confirm]");
                page.waitForSelector(".preview");
                TestBrowser.assertUsable(page);
            }
        }
    }
}
