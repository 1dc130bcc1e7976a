package org.dauys.server.answer.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Optional;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.SubmissionKind;
import org.junit.jupiter.api.Test;

/** Five hundred send the same letter, one of them with a sentence more: it is seen, and answered apart. */
class CampaignWalkTest {
    private static final int MANY = 500;
    private static final int OWN = 2;
    private static final String LETTER = "Верните право на забастовку: без него соглашение с рудником — просьба.";
    private static final String SENTENCE = "На нашей смене дважды отказал подъёмник.";
    private static final String APART = "О подъёмнике мы написали инспекции труда.";

    private final TestCommission commission = TestCommission.make();

    @Test
    void campaignIsAnsweredAtOnceAndOneSentenceApart() {
        Body labour = commission.body("labour", "Министерство труда");
        commission.route(labour, "", "");
        for (int number = 1; number <= MANY; number++) {
            commission.register(
                    "1.1", SubmissionKind.PROPOSAL, number == OWN ? LETTER + " " + SENTENCE : LETTER, Optional.empty());
        }
        ProposedCampaigns proposed = commission.bean(ProposedCampaigns.class);
        proposed.search(commission.id());
        TestCommission.await(
                "a campaign", () -> !proposed.of(commission.id(), 1).isEmpty());
        TestCommission.await("tasks", () -> waiting() == MANY);
        editorNamesTheCampaignAndSeesTheSentence();
        responderAnswers(commission.responder(labour));
        TestCommission.await("all served", () -> waiting() == 0);
        assertTrue(answered(OWN).contains(APART), () -> answered(OWN));
        assertFalse(answered(OWN + 1).contains(APART), () -> answered(OWN + 1));
    }

    private int waiting() {
        return commission
                .sql()
                .sql("select count(*)::int from answer.task where consultation_id = :id and state <> 'done'")
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    private String answered(int number) {
        return commission.read(commission.pages() + "/submissions/" + number).text();
    }

    private void editorNamesTheCampaignAndSeesTheSentence() {
        Member editor = commission.editor();
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            Page page =
                    TestBrowser.logIn(window, commission.site().at("/login"), editor.name(), TestCommission.PASSWORD);
            page.navigate(commission.site().at(commission.desk() + "/campaigns").toString());
            page.click("#search .entry a");
            page.fill("#name", "Право на забастовку");
            page.click(".actions .button >> nth=0");
            assertThat(page.locator("h1")).hasText("Право на забастовку");
            assertThat(page.locator(".entry .marked ins")).hasText(SENTENCE);
            TestBrowser.assertUsable(page);
        }
    }

    private void responderAnswers(Member responder) {
        try (BrowserContext window = TestBrowser.window(Look.phone("ru").withoutScripts())) {
            Page page = TestBrowser.logIn(
                    window, commission.site().at("/login"), responder.name(), TestCommission.PASSWORD);
            page.navigate(commission.site().at(commission.desk() + "/queue").toString());
            assertEquals(
                    "Ответить на эти 500", page.textContent(".wait .button").strip());
            page.click(".wait .button");
            page.check("[name=disposition][value=accepted]");
            page.fill("#reason-ru", "Право на забастовку названо в статье 24 прямо.");
            page.click("#particular summary");
            // Of so many each with a field of its own nobody finds one: a line each, by number.
            page.fill("#particular textarea", OWN + ": " + APART);
            page.click("[name=confirm]");
            assertThat(page.locator("#particular [aria-invalid=true]")).isVisible();
            assertEquals(OWN + ": " + APART, page.inputValue("#particular textarea"), "nothing that was typed is lost");
            page.fill("#particular textarea", OWN + "; " + APART);
            page.click("[name=confirm]");
            assertEquals("Этот ответ получат 500 обращений", page.textContent("h1"));
            page.click("[name=save]");
            assertTrue(page.textContent("[role=status]").contains("Ответ сохранён"));
        }
    }
}
