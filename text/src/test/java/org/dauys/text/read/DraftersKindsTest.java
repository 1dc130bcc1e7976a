package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** Kinds of drafting that readers of acts stumble over, each in a small act of our own. */
class DraftersKindsTest {

    private static Reading html(String language, String... paragraphs) throws Exception {
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><body>");
        for (String paragraph : paragraphs) {
            page.append(paragraph.startsWith("<") ? paragraph : "<p>" + paragraph + "</p>")
                    .append('\n');
        }
        return ActReader.read(
                "act.html",
                page.toString().getBytes(StandardCharsets.UTF_8),
                Format.HTML,
                Optional.of(new Language(language)));
    }

    private static List<String> quiet(Reading reading) {
        assertEquals(
                List.of(),
                causes(reading.warnings().stream()
                        .filter(warning -> !warning.cause().isTreatment())
                        .toList()));
        return labels(reading.act());
    }

    @Test
    void articlesPutInWithLettersAndRaisedFiguresStandForThemselves() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о мельницах",
                "Статья 7. Мельница",
                "Мельница стоит у воды.",
                "Статья 7а. Жёрнов",
                "Жёрнов меняют весной.",
                "Статья 7¹. Плотина",
                "Плотину осматривают осенью.",
                "Статья 7<sup>2</sup>. Запруда",
                "Запруда открыта.",
                "Статья 8. Мука",
                "Мука бела.");
        assertEquals(List.of("7", "7а", "7-1", "7-2", "8"), quiet(reading));
    }

    @Test
    void numbersInWordsAreNumbers() throws Exception {
        assertEquals(
                List.of("1", "2", "21"),
                labels(html(
                                "ru",
                                "Закон о реках",
                                "Статья первая. Русло",
                                "Русло чистят.",
                                "Статья вторая",
                                "Берег укрепляют.",
                                "Статья двадцать первая",
                                "Мост красят.")
                        .act()));
        assertEquals(
                List.of("liminaire", "1", "1bis"),
                quiet(html(
                        "fr",
                        "Loi sur les moulins",
                        "Article liminaire",
                        "Le moulin est ouvert.",
                        "Article 1er",
                        "La meule est solide.",
                        "Article 1er bis",
                        "La roue est légère.")));
    }

    @Test
    void repealedElementsKeepTheirPlaceWhereTheyAreNamedTogether() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о мельницах",
                "Статья 1. Мельница",
                "1. Мельница стоит у воды.",
                "Пункты 2 и 3 исключены Законом от 01.03.2026 № 9.",
                "4-5. Исключены.",
                "6. Мельница открыта.",
                "Статьи 2-4 исключены Законом от 01.03.2026 № 9.",
                "Статья 5 утратила силу Законом от 01.03.2026 № 9.",
                "Статьи 6, 7. Исключены.",
                "Статья 8. Мука",
                "Мука бела.");
        assertEquals(List.of("1", "1.1", "1.2-3", "1.4-5", "1.6", "2-4", "5", "6-7", "8"), quiet(reading));
        for (String label : List.of("1.2-3", "1.4-5", "2-4", "5", "6-7")) {
            assertTrue(at(reading.act(), label).repealed(), label);
        }
    }

    @Test
    void frenchBillsHaveNewAndSuppressedParagraphs() throws Exception {
        Reading reading = html(
                "fr",
                "Loi sur les moulins",
                "Article 1",
                "I. – Le moulin est ouvert.",
                "II (nouveau). – La roue tourne.",
                "III et IV. – (Supprimés)",
                "V. – Les marques sont :",
                "1° Une roue ;",
                "1° bis Une meule ;",
                "2° Un toit.");
        assertEquals(List.of("1", "1.1", "1.2", "1.3-4", "1.5", "1.5(1)", "1.5(1bis)", "1.5(2)"), quiet(reading));
        assertTrue(at(reading.act(), "1.3-4").repealed());
        assertEquals("(nouveau) La roue tourne.", at(reading.act(), "1.2").text());
    }

    @Test
    void titleAndHeadingsInCapitalsRunOverLines() throws Exception {
        Reading reading =
                html("ru", "ЗАКОН", "ОБЛАСТИ ЛУГ", "О МЕЛЬНИЦАХ", "СТАТЬЯ 1. ЖЁРНОВ", "И КОЛЕСО", "Жёрнов крепок.");
        assertEquals("ЗАКОН ОБЛАСТИ ЛУГ О МЕЛЬНИЦАХ", reading.act().title());
        assertEquals("ЖЁРНОВ И КОЛЕСО", at(reading.act(), "1").heading());
        assertEquals("Жёрнов крепок.", at(reading.act(), "1").text());
    }

    @Test
    void quotedArticleIsOneChildOfItsItem() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о внесении изменений",
                "Статья 1. Внести в Закон «О реках» следующие изменения:",
                "1) статью 3 изложить в следующей редакции:",
                "«Статья 3. Мост",
                "1. Мост деревянный.",
                "2. Мост «большой» чинят весной.»;",
                "2) дополнить статьёй 3-1 следующего содержания:",
                "«Статья 3-1. Перила",
                "Перила красят.»;",
                "3) статью 4 исключить.",
                "Статья 2. Настоящий Закон вводится в действие через месяц.");
        assertEquals(List.of("1", "1(1)", "1(1):2", "1(2)", "1(2):2", "1(3)", "2"), quiet(reading));
    }

    @Test
    void depthOfAListIsChosenFromTheWhole() throws Exception {
        assertEquals(
                List.of("1", "1(g)", "1(h)", "1(h)(i)", "1(h)(ii)", "1(i)", "1(j)"),
                quiet(html(
                        "en",
                        "Mills Act",
                        "Section 1. Marks",
                        "(g) a wheel;",
                        "(h) any of these:",
                        "(i) a stone;",
                        "(ii) a roof;",
                        "(i) a gate;",
                        "(j) a road.")));
        assertEquals(
                List.of("1", "1.1", "1.1(a)", "1.1(b)", "1.1(c)", "1.1(d)"),
                labels(html(
                                "en",
                                "Mills Act",
                                "Section 1. Marks",
                                "(1) These are marks:",
                                "(A) a;",
                                "(B) b;",
                                "(C) c;",
                                "(D) d.")
                        .act()));
    }

    @Test
    void lettersMayBeLeftOutOrNot() throws Exception {
        quiet(html(
                "ru",
                "Закон",
                "Статья 1",
                "Знаки:",
                "е) шесть;",
                "ё) семь;",
                "ж) восемь;",
                "з) девять;",
                "и) десять;",
                "й) ещё;",
                "к) конец."));
        quiet(html(
                "ru",
                "Закон",
                "Статья 1",
                "Знаки:",
                "е) шесть;",
                "ж) восемь;",
                "з) девять;",
                "и) десять;",
                "к) конец."));
    }

    @Test
    void dottedNumbersNeverMeetThoseOfParagraphs() throws Exception {
        Reading reading = html(
                "ru",
                "Кодекс о мельницах",
                "Статья 9. Мельница",
                "1. Мельница открыта.",
                "1.1. Мельница чиста.",
                "2. Мельницу хранят:",
                "1.1) днём;",
                "1.2) ночью.",
                "Статья 9.1. Плотина",
                "1. Плотина чиста.");
        assertEquals(List.of("9", "9.1", "9.1_1", "9.2", "9.2(1.1)", "9.2(1.2)", "9_1", "9_1.1"), quiet(reading));
        assertEquals(
                reading.act().walk().count(),
                reading.act().walk().map(p -> p.eId()).distinct().count());
    }

    @Test
    void numbersThatBeginAnewInEachSectionAreNamedByIt() throws Exception {
        assertEquals(
                List.of("section-1", "1", "2", "section-2", "section-2.1", "section-2.2"),
                quiet(html(
                        "ru",
                        "Договор о мельницах",
                        "Раздел I. Вода",
                        "Статья 1. Река",
                        "Река чиста.",
                        "Статья 2. Пруд",
                        "Пруд глубок.",
                        "Раздел II. Хлеб",
                        "Статья 1. Мука",
                        "Мука бела.",
                        "Статья 2. Зерно",
                        "Зерно сухо.")));
    }

    @Test
    void tableBelongsToItsParagraphAndAListToTheParagraphAboveIt() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о сборах",
                "Статья 1. Ставки",
                "1. Ставки таковы:",
                "<table><tr><td>№</td><td>Что</td><td>Сбор</td></tr><tr><td>1.</td><td>Мука</td><td>5</td></tr></table>",
                "2. Платят за:",
                "<ol><li>муку;</li><li>хлеб.</li></ol>",
                "3. Сбор платят весной.");
        assertEquals(List.of("1", "1.1", "1.1:2", "1.1:3", "1.2", "1.2(1)", "1.2(2)", "1.3"), quiet(reading));
        assertEquals("1. | Мука | 5", at(reading.act(), "1.1:3").text());
    }

    @Test
    void signaturesAreNoPartOfTheLastArticle() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о хлебе",
                "Статья 1. Хлеб",
                "Хлеб пекут утром.",
                "Президент Республики",
                "В. Лесной",
                "Луг, 5 мая 2026 года");
        assertEquals(List.of("1", "conclusion", "conclusion:2", "conclusion:3"), quiet(reading));
        assertEquals(Kind.CONCLUSION, at(reading.act(), "conclusion").kind());
    }

    @Test
    void callsOfFootnotesAreNoWordsAndPowersAreNoNumbers() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о сборах",
                "Статья 1. Сбор",
                "1. Сбор возвращают<sup>1</sup>.",
                "2. Сбор по статье 12<sup>1</sup> с 40 м<sup>2</sup> мал<sup><a href='#n'>2</a></sup>.");
        assertEquals("Сбор возвращают.", at(reading.act(), "1.1").text());
        assertEquals("Сбор по статье 12¹ с 40 м² мал.", at(reading.act(), "1.2").text());
    }

    @Test
    void firstParagraphMayStandOnTheHeadingsLine() throws Exception {
        Reading reading = html("ru", "Закон", "Статья 4. 1. Мельница прочна.", "2. Мельница легка.");
        assertEquals(List.of("4", "4.1", "4.2"), quiet(reading));
        assertEquals("Мельница прочна.", at(reading.act(), "4.1").text());
    }

    @Test
    void sentencesThatBeginLikeHeadingsAreTextWithoutAWarning() throws Exception {
        quiet(html(
                "ru",
                "Закон о мельницах",
                "Статья 1. Мельница",
                "1. Мельница прочна.",
                "Приложение 1 к настоящему Закону утверждает Правительство.",
                "Раздел 2 настоящего Закона к мельницам не применяется.",
                "Статья 5 настоящего Закона к мельницам не применяется."));
    }

    @Test
    void lineThatLooksLikeAHeadingAndIsNotUnderstoodIsTold() throws Exception {
        Reading reading = html(
                "ru", "Закон", "Статья 1. Мельница", "Мельница прочна.", "Статья 2/бвгд. Колесо", "Колесо круглое.");
        assertEquals(List.of("LOOKS_LIKE_HEADING"), causes(reading.warnings()));
        assertEquals(4, reading.warnings().getFirst().place().number());
    }

    @Test
    void letterOfTheOtherAlphabetIsReadAsWhatItStandsFor() throws Exception {
        Reading reading = html(
                "ru", "Закон", "Статья 1", "Знаки:", "а) один;", "б) два;", "в) три;", "г) четыре;", "c) не в ряду.");
        assertTrue(
                labels(reading.act()).contains("1(с)"),
                () -> labels(reading.act()).toString());
        assertTrue(causes(reading.warnings()).contains("LETTER_MENDED"));
    }

    @Test
    void preambleThatSpeaksOfEnteringIntoContractsIsAPreamble() throws Exception {
        Reading reading = html(
                "ru",
                "Закон о воде",
                "Настоящий Закон регулирует отношения лиц, вступающих в договоры о мельницах, и охраняет права"
                        + " соседей.",
                "Статья 1. Вода",
                "Вода чиста.");
        assertEquals(List.of("preamble", "1"), quiet(reading));
    }
}
