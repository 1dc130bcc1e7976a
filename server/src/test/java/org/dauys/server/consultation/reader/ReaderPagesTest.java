package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderPagesTest {
    private static final Locale RU = Locale.of("ru");
    private static final String BASE = "/c/aqdala-constitution";

    @Test
    void frontPageAnswersInOrderWhatWhenWhatChangesForWhomAndWhatToDo() {
        Document page = page(BASE);
        List<String> ownHeadings =
                List.of("Что касается меня", "Что меняется", "Ход обсуждения", "Что можно сделать сейчас", "Файлы");
        // Between them stand those of other rooms.
        assertEquals(
                ownHeadings,
                page.select("main h2").eachText().stream()
                        .filter(ownHeadings::contains)
                        .distinct()
                        .toList());
        // The first screen says until when and how to take part; the whole timetable comes after what changes.
        assertEquals(List.of(BASE + "/submit"), page.select(".until a.button").eachAttr("href"));
        assertTrue(page.select(".until").text().startsWith("Обращения принимаются"), page.text());
        assertTrue(page.select(".time > p").text().matches("Сегодня .+ До следующего шага оста.+"), page.text());
        // What can be done begins with taking part, and ends with what comes after it.
        List<String> doors = page.select("#now ~ .doors a").eachAttr("href");
        assertEquals(BASE + "/submit", doors.getFirst());
        assertEquals(BASE + "/receipt", doors.getLast());
        // What went and what is new stand alike.
        assertEquals(1, page.select(".firsts del").size());
        assertEquals(1, page.select(".firsts ins").size());
        assertEquals(7, page.select(".timetable li").size());
        // Five of provisions; what is none of them: headings, notes, signatures; and what is only renumbered.
        assertEquals(
                7, page.select(".five a[href^='" + BASE + "/compare?kind=']").size());
        assertEquals(50, page.select(".cells a[href^='" + BASE + "/p/']").size());
        assertEquals(
                3,
                page.select("#files ~ .sum code").eachText().stream()
                        .filter(sum -> sum.matches("[0-9a-f]{64}"))
                        .count());
    }

    @Test
    void themesLeadToTheirChangesAndSayHowMany() {
        Element labour = page(BASE).expectFirst(".chips a[href$='/themes/labour']");
        assertTrue(labour.text().matches("Труд \\d+ изменени.*: новых \\d+, исключено \\d+"), labour.text());
    }

    @Test
    void emptyListSaysWhatToDo() {
        try (TestSite site = TestSite.empty()) {
            Document page = Jsoup.parse(site.get("/", RU).body());
            assertEquals(
                    "Пока не опубликовано ни одного обсуждения.",
                    page.expectFirst("main .lede").text());
            assertEquals("/desk", page.expectFirst("main .button").attr("href"));
        }
    }

    @Test
    void listSaysWhereEachConsultationIsInTime() {
        Element entry = page("/").expectFirst(".consultations li");
        assertEquals(
                "Проект новой Конституции Республики Акдала",
                entry.expectFirst("h2").text());
        assertTrue(entry.select(".facts li").eachText().contains("2 редакции проекта"), entry::text);
        assertFalse(entry.select(".stage").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/c/nope", "/c/nope/search", BASE + "/v/7", BASE + "/v/x", BASE + "/v/99999999999", "/c/nope/v/1"
            })
    void whatIsMissingIsSaidInWordsWithAWayOn(String path) {
        for (Locale language : Say.LANGUAGES) {
            HttpResponse<String> answer = TestSite.demo().get(path, language);
            assertEquals(404, answer.statusCode());
            Document page = Jsoup.parse(answer.body());
            assertEquals(language.getLanguage(), page.expectFirst("html").attr("lang"));
            assertTrue(page.expectFirst("main .notice-page p").text().length() > 20, page::text);
            assertTrue(page.expectFirst("main .button").attr("href").startsWith("/"));
        }
    }

    @Test
    void whatIsNotPublishedIsMissing() {
        try (TestSite site = TestSite.empty()) {
            site.bean(Drafting.class).create("secret-draft", new Words("", "Тайный проект", ""), Words.NONE, List.of());
            assertEquals(404, site.get("/c/secret-draft", RU).statusCode());
            assertEquals(404, site.get("/c/secret-draft/v", RU).statusCode());
            assertFalse(site.get("/c/secret-draft", RU).body().contains("Тайный"));
            assertFalse(site.get("/", RU).body().contains("Тайный"));
        }
    }

    @Test
    void versionsAreListedNewestFirstAndEachCanBeCompared() {
        Document page = page(BASE + "/v");
        assertEquals(
                List.of("Проект, вторая редакция", "Проект, первая редакция", "Действующая редакция"),
                page.select(".versions h2").eachText());
        assertEquals(
                List.of(BASE + "/compare", BASE + "/compare?from=1&to=2", BASE + "/compare?from=0&to=1"),
                page.select(".versions .facts a").eachAttr("href"));
        assertEquals(9, page.select(".versions td code").size());
        Element form = page.expectFirst("form.line");
        assertEquals(BASE + "/compare", form.attr("action"));
        assertEquals("1", form.expectFirst("[name=from] [selected]").val());
        assertEquals("2", form.expectFirst("[name=to] [selected]").val());
    }

    @Test
    void draftLeadsToTheNewestVersion() {
        HttpResponse<String> answer = TestSite.demo().get(BASE + "/draft", RU);
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith(BASE + "/v/2"));
    }

    @Test
    void eachProvisionOfADraftHasAPermanentAddress() {
        Document page = page(BASE + "/v/2");
        assertEquals(
                "Конституция Республики Акдала", page.expectFirst("h1[lang=ru]").text());
        assertEquals(BASE + "/p/26.3", page.expectFirst("[id='26.3'] .num a").attr("href"));
        assertEquals(BASE + "/p/26", page.expectFirst("[id='26'] h3 a").attr("href"));
        assertEquals(
                "Статья 26. Труд", page.expectFirst(".contents a[href='#26']").text());
        assertEquals(
                BASE + "/v/1/p/25",
                page(BASE + "/v/1").expectFirst("[id='25'] h3 a").attr("href"));
    }

    @Test
    void languageOfTheTextIsChosenApartFromThatOfThePage() {
        Document page = page(BASE + "/v/0?text=kk");
        assertEquals("ru", page.expectFirst("html").attr("lang"));
        assertEquals("kk", page.expectFirst(".act").attr("lang"));
        assertEquals("kk", page.expectFirst("h1").attr("lang"));
        assertEquals("Қазақ тілі", page.expectFirst(".chips a[aria-current]").text());
        assertEquals("ru", page(BASE + "/v/0?text=fr").expectFirst(".act").attr("lang"));
    }

    private static Document page(String path) {
        HttpResponse<String> answer = TestSite.demo().get(path, RU);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body());
    }
}
