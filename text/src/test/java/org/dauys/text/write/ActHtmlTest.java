package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.SharedData;
import org.dauys.text.read.ActReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActHtmlTest {
    private static final String TEXT = """
            Конституция Акдалы

            Раздел I. Общие положения
            Статья 1. Акдала
            1. Акдала — <республика> & "дом".
            2. Столица:
            1) город;
            2) река.
            Раздел II. Человек
            Статья 2. Труд
            Каждый имеет право на труд.
            """;

    @Test
    void provisionsAreFoundByTheirLabels() throws Exception {
        Document page = Jsoup.parse(ActHtml.body(act(), ActHtml.Options.from(2)));
        assertEquals("ru", page.expectFirst("div.act").attr("lang"));
        assertEquals(
                "Статья 1. Акдала",
                page.expectFirst("[id='1']").expectFirst("h3").text());
        assertEquals(
                "1. Акдала — <республика> & \"дом\".",
                page.expectFirst("[id='1.1']").text());
        assertEquals("subparagraph", page.expectFirst("[id='1.2(2)']").className());
        assertEquals(
                "Раздел I. Общие положения", page.expectFirst("section > h2").text());
        assertEquals(0, page.select("a, h1, [style]").size());
    }

    @Test
    void labelsLeadWhereTheCallerSaysAndHooksStandBeforeWhatIsBelow() throws Exception {
        ActHtml.Options options = new ActHtml.Options(
                1,
                true,
                provision -> "/p/" + ActHtml.anchor(provision) + "?a=1&b=\"",
                provision -> provision.label().equals("1.2") ? "<p class=\"chips\">3</p>" : "");
        Document page = Jsoup.parse(ActHtml.body(act(), options));
        assertEquals("Конституция Акдалы", page.expectFirst("h1").text());
        assertEquals("/p/1.1?a=1&b=\"", page.expectFirst("[id=1.1] .num a").attr("href"));
        assertEquals("/p/2?a=1&b=\"", page.expectFirst("[id=2] h3 a").attr("href"));
        assertEquals(1, page.select(".chips").size());
        assertEquals("1.2(1)", page.expectFirst("[id='1.2'] > .chips + div").id());
    }

    @Test
    void outlineListsGroupsAndArticlesAsTheyAreNested() throws Exception {
        Document page = Jsoup.parse(ActHtml.outline(act(), provision -> "#" + ActHtml.anchor(provision)));
        assertEquals(
                List.of("Раздел I. Общие положения", "Раздел II. Человек"),
                page.select("ol.outline > li > a").eachText());
        assertEquals(
                List.of("#1"), page.select("ol.outline > li:first-child > ol a").eachAttr("href"));
        assertEquals(4, page.select("a").size());
    }

    @Test
    void headingsAreOfALevelThatHtmlHas() {
        assertThrows(IllegalArgumentException.class, () -> ActHtml.Options.from(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es", "fr", "it", "kk", "ru"})
    void everyProvisionOfAnyActIsThereOnce(String language) throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            check(GeneratedActs.act(seed, language), language + ", seed " + seed);
        }
    }

    @Test
    void everyProvisionOfAConstitutionIsThereOnce() throws Exception {
        Act act = ActReader.read(SharedData.file("kz/constitution-2026.ru.txt"), Optional.empty())
                .act();
        check(act, "2026");
        Document outline = Jsoup.parse(ActHtml.outline(act, provision -> "#" + ActHtml.anchor(provision)));
        assertTrue(outline.select("a").size() > act.articles());
    }

    private static void check(Act act, String name) {
        Document page = Jsoup.parse(ActHtml.body(act, ActHtml.Options.from(2)));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(act.walk().map(ActHtml::anchor).toList(), ids, name);
        assertEquals(ids.size(), ids.stream().distinct().count(), name);
        for (Element entry : Jsoup.parse(ActHtml.outline(act, Provision::label)).select("a")) {
            assertFalse(entry.text().isBlank() && hasWords(act, entry.attr("href")), name);
        }
    }

    private static boolean hasWords(Act act, String label) {
        return act.walk()
                .filter(provision -> provision.label().equals(label))
                .flatMap(Provision::walk)
                .anyMatch(provision -> !provision.text().isBlank());
    }

    private static Act act() throws Exception {
        return ActReader.read(
                        "act.txt", TEXT.getBytes(StandardCharsets.UTF_8), Format.TEXT, Optional.of(Language.RUSSIAN))
                .act();
    }
}
