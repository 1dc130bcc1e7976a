package org.dauys.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.dauys.server.TestLabourLaw.DROPPED;
import static org.dauys.server.TestLabourLaw.LABEL;
import static org.dauys.server.TestLabourLaw.MINISTRY;
import static org.dauys.server.TestLabourLaw.PROPOSED;
import static org.dauys.server.TestLabourLaw.SLUG;
import static org.dauys.server.TestLabourLaw.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dauys.server.submission.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From words chosen on a phone to words of the law and a row of the table: each person in a browser of their own. */
class WholeWayTest {
    private static final String BASE = "/c/" + SLUG;
    private static final String ADDED = ", включая право на забастовку без разрешения властей";
    private static final String RATIONALE =
            "Действующая редакция называет право на забастовку прямо, а проект молчит о нём."
                    + " Без этих слов закон может запретить любую забастовку.";
    private static final String OWN_STORY = "Я работаю на руднике двадцать лет.";
    private static final String CAMPAIGN = "Право на забастовку";
    private static final String REASON =
            "Право на забастовку есть в действующей редакции, и отменять его никто не предлагал."
                    + " Слова возвращены в статью 2.";

    /** What the server works at for a while. */
    private static final Locator.WaitForOptions SLOW =
            new Locator.WaitForOptions().setTimeout((double) TestSomeone.PATIENCE.toMillis());

    private static TestSite site;

    @BeforeAll
    static void publishTheFirstDraft() throws Exception {
        site = TestLabourLaw.site();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void wordsProposedOnAPhoneBecomeWordsOfTheLawAndARowOfTheTable() throws Exception {
        Receipt own = participantProposesOtherWordsOnAPhone();
        Receipt neighbours = neighbourAsksForTheSame(own);
        editorMakesACampaignAndGivesItToTheMinistry(own, neighbours);
        responderAcceptsWithAReason();
        editorPublishesTheSecondDraftAndConfirmsTheTies(own, neighbours);
        participantSeesTheChangedWordsAndTheReason(own);
        observerFindsTheRowInTheTable(own, neighbours);
    }

    private static Receipt participantProposesOtherWordsOnAPhone() {
        try (TestSomeone participant = TestSomeone.onAPhone(site)) {
            participant.open(BASE);
            participant.check();
            participant.follow("Проект");
            participant.check();
            participant.choose("[id='" + LABEL + "'] p", DROPPED);
            TestBrowser.assertUsable(participant.page());
            Locator reword = participant.link("Изложить иначе");
            assertTrue(reword.boundingBox().height >= 44, "a finger hits it");
            assertTrue(reword.boundingBox().y < 844 - 44, "it is on the screen");
            reword.click();

            assertThat(participant.see(".own mark")).hasText(DROPPED);
            participant.check();
            next(participant);
            participant.type("#proposed", PROPOSED);
            assertThat(participant.see("#looked ins")).hasText(ADDED);
            TestBrowser.assertUsable(participant.page());
            next(participant);
            participant.type("#rationale", RATIONALE);
            next(participant);
            next(participant);
            return send(participant);
        }
    }

    /** Comes by the first submission, chooses the same words in the provision, and is told that someone asked already. */
    private static Receipt neighbourAsksForTheSame(Receipt first) {
        try (TestSomeone neighbour = TestSomeone.atADesk(site)) {
            neighbour.open(BASE + "/submissions/" + first.number());
            neighbour.check();
            neighbour.see(".about a").click();
            neighbour.check();
            neighbour.choose("blockquote.own", DROPPED);
            neighbour.follow("Изложить иначе");
            neighbour.type("#proposed", PROPOSED);
            neighbour.type("#rationale", RATIONALE + " " + OWN_STORY);
            assertThat(neighbour.see(".likes a").first()).containsText("№ " + first.number());
            return send(neighbour);
        }
    }

    private static void editorMakesACampaignAndGivesItToTheMinistry(Receipt first, Receipt second) {
        try (TestSomeone editor = TestSomeone.atADesk(site)) {
            editor.logIn("editor-of-law", TestLabourLaw.PASSWORD);
            editor.follow(TITLE);
            editor.follow("Типовые обращения");
            editor.press("Искать похожие обращения");
            editor.follow("2 обращения слово в слово, не считая обоснования");
            editor.check();
            assertThat(editor.see(".marked ins")).hasText(OWN_STORY);
            editor.type("#name", CAMPAIGN);
            editor.press("Подтвердить группу");
            assertThat(editor.told()).hasText("Группа подтверждена.");
            editor.check();

            editor.follow(TITLE);
            editor.follow("Очередь на ответ");
            editor.until(editor.read("2 обращения."));
            editor.check();
            editor.link("Типовые обращения: " + CAMPAIGN).first().click();
            for (Receipt one : List.of(first, second)) {
                assertThat(editor.link("Открыть " + one.number())).isVisible();
            }
            editor.see("[name=all]").check();
            editor.page().getByLabel("Передать другому органу").selectOption(MINISTRY);
            editor.press("Передать");
            assertThat(editor.told()).hasText("Передано 2 обращения: " + MINISTRY + ".");
        }
    }

    private static void responderAcceptsWithAReason() {
        try (TestSomeone responder = TestSomeone.atADesk(site)) {
            responder.logIn("responder-of-law", TestLabourLaw.PASSWORD);
            responder.follow(TITLE);
            responder.follow("Очередь на ответ");
            assertThat(responder.told()).hasText("2 обращения.");
            responder.see("[name=all]").check();
            responder.press("Ответить");
            responder.check();
            // The words that are answered stand beside the form.
            assertThat(responder.read(OWN_STORY)).isVisible();
            responder
                    .page()
                    .getByLabel("Принято", new Page.GetByLabelOptions().setExact(true))
                    .check();
            Locator next = responder.button("Дальше: проверить ответ на 2 обращения");
            next.click();
            assertThat(responder.see(".errors")).isVisible();
            responder.type("#reason-ru", REASON);
            responder.press("Предпросмотр");
            assertThat(responder.see(".preview .disposition")).hasText("Принято");
            next.click();
            responder.check();
            responder.press("Дать ответ окончательно, обращений: 2");
            assertThat(responder.told()).containsText("дан на 2 обращения");
        }
    }

    private static void editorPublishesTheSecondDraftAndConfirmsTheTies(Receipt first, Receipt second) {
        try (TestSomeone editor = TestSomeone.atADesk(site)) {
            editor.logIn("editor-of-law", TestLabourLaw.PASSWORD);
            editor.follow(TITLE);
            editor.follow("Добавить следующую редакцию проекта");
            editor.press("Добавить редакцию");
            editor.page()
                    .setInputFiles("#files", new FilePayload("zakon-2.txt", "text/plain", TestLabourLaw.secondDraft()));
            editor.press("Загрузить");
            editor.see(".upload .facts").waitFor();
            editor.follow("Публикация");
            editor.check();
            editor.see("#confirm").check();
            editor.press("Опубликовать навсегда");
            assertThat(editor.told()).containsText("Опубликовано");

            editor.follow("Источники изменений");
            editor.until(editor.read("2 предложения программы"));
            editor.check();
            editor.follow(LABEL);
            editor.check();
            assertThat(editor.see("main .words ins")).hasText(ADDED);
            for (Receipt one : List.of(first, second)) {
                editor.page()
                        .getByLabel(Pattern.compile("№\\s" + one.number() + "\\s.*100.%", Pattern.DOTALL))
                        .check();
            }
            editor.press("Подтвердить выбранные");
            assertThat(editor.told()).hasText("Сохранено.");
            assertThat(editor.see("main .sources")).containsText(Pattern.compile("№\\s" + first.number()));
        }
    }

    private static void participantSeesTheChangedWordsAndTheReason(Receipt own) {
        try (TestSomeone participant = TestSomeone.onAPhone(site)) {
            participant.open(BASE);
            participant.check();
            participant.follow("Все обращения");
            participant.check();
            participant.follow("У меня есть квитанция");
            participant.type("#number", String.valueOf(own.number()));
            participant.type("#code", own.code());
            participant.press("Показать");
            assertThat(participant.see("h1")).hasText("Моё обращение № " + own.number());
            assertThat(participant.see(".steps")).containsText("Дан ответ");
            assertAnswered(participant);
            participant.follow("Открыть страницу, которую видят все");
            assertThat(participant.see("h1")).hasText("Обращение № " + own.number());
            assertAnswered(participant);
            participant.see(".trace h3 a").click();
            participant.check();
            assertThat(participant.see("[id='new-" + LABEL + "'] .sources .given"))
                    .containsText(Pattern.compile("№\\s" + own.number()));
            assertThat(participant.see("[id='new-2.4'] .sources .not-given")).containsText("Источник не указан");
        }
    }

    private static void assertAnswered(TestSomeone reader) {
        reader.check();
        assertThat(reader.see(".answer .disposition")).hasText("Принято");
        assertThat(reader.see(".answer .by")).containsText(MINISTRY);
        assertThat(reader.see(".answer .reason")).hasText(REASON);
        assertThat(reader.see(".trace .words")).containsText(DROPPED);
        assertThat(reader.see(".trace .words ins")).hasText(ADDED);
    }

    /** Without an account: the table is everybody's. */
    private static void observerFindsTheRowInTheTable(Receipt own, Receipt neighbours) throws Exception {
        try (TestSomeone observer = TestSomeone.atADesk(site)) {
            observer.open(BASE);
            observer.link("Таблица").first().click();
            observer.check();
            Locator row = observer.see("[id='p-" + LABEL + "']");
            assertThat(row.locator(".decided")).containsText(REASON);
            row.locator(".asked summary").click();
            assertThat(row.locator(".asked .added")).containsText(OWN_STORY);
            assertThat(row.locator(".after")).containsText(PROPOSED);

            observer.follow("Скачать таблицу: DOCX, PDF, CSV");
            observer.check();
            observer.press("Сделать файл: CSV");
            Locator take = observer.read("Скачать CSV, ");
            take.waitFor(SLOW);
            Download download = observer.page().waitForDownload(take::click);
            byte[] file = Files.readAllBytes(download.path());
            assertThat(observer.see(".sum code"))
                    .hasText(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));

            List<CSVRecord> rows = rows(file);
            assertEquals(2, rows.size());
            assertRow(own, RATIONALE, rows.getFirst());
            assertRow(neighbours, RATIONALE + " " + OWN_STORY, rows.getLast());
            assertEquals(LABEL, rows.getFirst().get("next_provision"));
            assertTrue(rows.getFirst().get("in_force_text").contains("включая право на забастовку"));
            assertTrue(rows.getFirst().get("draft_text").contains(DROPPED + "."));
            assertTrue(rows.getFirst().get("next_text").contains(PROPOSED + "."));
        }
    }

    private static List<CSVRecord> rows(byte[] file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(new String(file, StandardCharsets.UTF_8), format)) {
            return csv.getRecords();
        }
    }

    private static void assertRow(Receipt receipt, String rationale, CSVRecord row) {
        assertEquals(String.valueOf(receipt.number()), row.get("number"));
        assertEquals("published", row.get("state"));
        assertEquals(LABEL, row.get("provision"));
        assertEquals("amendment", row.get("kind"));
        assertEquals("web", row.get("source"));
        assertEquals("modify", row.get("action"));
        assertEquals(DROPPED, row.get("chosen_words"));
        assertEquals(PROPOSED, row.get("proposed"));
        assertEquals(rationale, row.get("rationale"));
        assertEquals("accepted", row.get("disposition"));
        assertEquals(MINISTRY, row.get("body"));
        assertEquals(REASON, row.get("reason"));
    }

    /** The form asks one question at a time on a phone. */
    private static void next(TestSomeone sender) {
        sender.see("[data-part].now").getByText("Далее").click();
    }

    private static Receipt send(TestSomeone sender) {
        // What moved while one wrote is not the receipt's.
        sender.page().evaluate("window.layoutShift = 0");
        sender.see("#send .button").click();
        sender.see(".receipt").waitFor(SLOW);
        sender.check();
        assertThat(sender.see(".receipt")).containsText("Обращение опубликовано.");
        String code = sender.see(".receipt code").textContent();
        assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), code);
        return new Receipt(Integer.parseInt(sender.see(".receipt .big").first().textContent()), code);
    }
}
