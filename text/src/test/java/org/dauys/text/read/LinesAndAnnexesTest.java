package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.junit.jupiter.api.Test;

/** Where lines end and where annexes begin in short acts, as people type them. */
class LinesAndAnnexesTest {

    private static Act act(Format format, String source) throws Exception {
        return ActReader.read("act." + format.name(), source.getBytes(StandardCharsets.UTF_8), format, Optional.empty())
                .act();
    }

    @Test
    void annexesOfAnActOfNumberedParagraphsStandBehindItsSignature() throws Exception {
        Reading read = text("""
                РЕШЕНИЕ
                О пристани

                1. Утвердить порядок стоянки лодок у пристани и на берегу.
                2. Решение не из тайных, с ним знакомят и на пристани.

                Глава посёлка Б. В. Лодкин
                3 июня 2021 года № 7

                Приложение 1
                к решению

                Порядок
                1. Привязать лодку.
                2. Убрать вёсла.

                Приложение № 2
                Список
                1. Верёвка.
                """);
        assertEquals(
                List.of(
                        "1",
                        "2",
                        "conclusion",
                        "annex-1",
                        "annex-1:2",
                        "annex-1.1",
                        "annex-1.2",
                        "annex-2",
                        "annex-2.1"),
                labels(read.act()));
        assertEquals("к решению", at(read.act(), "annex-1").heading());
        assertEquals("Список", at(read.act(), "annex-2").heading());
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void annexWithoutANumberIsNamedByItsAct() throws Exception {
        Act act = text("""
                ПОЛОЖЕНИЕ
                о хоре

                1. Хор поёт.
                2. Хор молчит.

                Приложение
                к положению о хоре

                1. Бас.
                """).act();
        assertEquals(List.of("1", "2", "annex", "annex.1"), labels(act));
    }

    @Test
    void sentenceThatSpeaksOfAnAnnexIsNone() throws Exception {
        Act act = text("""
                Статья 1. Список
                Приложение к настоящему Закону печатается отдельно.
                Приложение 1 к нему читается первым.

                Статья 2. Конец
                Закон кончается.
                """).act();
        assertEquals(List.of("1", "1:2", "2"), labels(act));
    }

    @Test
    void sectionBelowTheNumberOfAScheduleSaysWhatItBelongsTo() throws Exception {
        Reading read = text("""
                Quiet Bells Act 2011

                1 Bells
                A bell must be quiet.

                2 Ropes
                (1) A rope must be long.
                (2) A rope must be dry.

                3 Towers
                (1) A tower must be high.

                SCHEDULE 1
                Section 2
                ROPES

                Hemp and silk.
                """);
        assertEquals(List.of("1", "2", "2.1", "2.2", "3", "3.1", "annex-1", "annex-1:2"), labels(read.act()));
        assertEquals(List.of("Section 2"), at(read.act(), "annex-1").notes());
        assertEquals("Ropes", at(read.act(), "2").heading());
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void sectionsOfCommonwealthConstitutionsHaveAStopAndAHeadingOfTheirOwn() throws Exception {
        Reading read = text("""
                CONSTITUTION OF THE ISLES

                CHAPTER ONE
                THE ISLES

                1. Name
                The isles are called the Isles.

                2. Shores
                (1) The shores are open.
                (2) Nobody owns them.

                CHAPTER TWO
                PEOPLE

                2A. Fishers
                Every fisher has a boat.

                3. Boats
                Every boat has a name.
                """);
        assertEquals(List.of("chapter-1", "1", "2", "2.1", "2.2", "chapter-2", "2a", "3"), labels(read.act()));
        assertEquals("Fishers", at(read.act(), "2a").heading());
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void linesThatAllEndSentencesWereNotBrokenAtAMargin() throws Exception {
        Act act = text("""
                THE LAMPS ACT

                3. Lamps.—Whoever lights a lamp shall—
                (a) trim its wick;
                (b) clean its glass.
                3A. Lost lamps.—Whoever loses a lamp shall say so.
                3B. Oil.—(1) Whoever buys two cans shall say so.
                (2) Nothing in sub-section (1) binds a keeper.
                4. Wicks.—A wick shall be white.
                """).act();
        assertEquals(List.of("3", "3(a)", "3(b)", "3a", "3b", "3b.1", "3b.2", "4"), labels(act));
        assertEquals("Whoever lights a lamp shall—", at(act, "3").text());
    }

    @Test
    void hyphenAtTheEndOfALineIsThePrintersWhereTheTornHalvesAreNoWords() throws Exception {
        assertEquals(
                "Мельник обязан смазывать колесо.", at(text("""
                                        Статья 1. Мельница
                                        1. Мельник обязан смазы-
                                        вать колесо.
                                        2. Колесо крутится.
                                        """).act(), "1.1").text());
        assertEquals(
                "Жернов крутит северо-западный ветер.",
                at(text("""
                                        Статья 1. Мельница
                                        1. Жернов крутит северо-
                                        западный ветер.
                                        2. Северо-западный ветер силён.
                                        """).act(), "1.1").text());
    }

    @Test
    void whereEmptyLinesPartAllParagraphsNoOtherBreakDoes() throws Exception {
        Reading read = text("""
                Статья 1. Мельница

                1. Мельник свободен: он сам выбирает зерно, которое мелет на своей
                мельнице, и воду;
                принудительный помол запрещён, и никто не вправе требовать его от
                мельника.

                2. Законы о мельницах печатают на языке села, и на языках, на которых
                говорит значительная часть жителей.
                Ненапечатанный закон о мельницах не применяется, и мельник вправе его не
                знать.

                3. Мельница открыта весной, летом и осенью, а зимой только тогда, когда
                река не замёрзла, и лёд не мешает колесу.

                Статья 2. Колесо

                1. Колесо крутится, пока течёт вода, и не крутится, когда вода стоит или
                ушла.

                2. Колесо чинят осенью.
                """);
        assertEquals(List.of("1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"), labels(read.act()));
        assertTrue(
                at(read.act(), "1.2").text().endsWith("вправе его не знать."),
                at(read.act(), "1.2").text());
    }

    @Test
    void lettersSetApartInAHeadingAreAWord() throws Exception {
        assertEquals(List.of("1", "2", "chapter-2", "3"), labels(text("""
                        СТАТЬЯ 1. МЕЛЬНИЦА
                        Мельница стоит.
                        С Т А Т Ь Я 2. КОЛЕСО
                        Колесо крутится.
                        Г Л А В А 2. ВОДА
                        С Т А Т Ь Я 3. РЕКА
                        Река течёт.
                        """).act()));
    }

    @Test
    void signForAParagraphIsTheUnitWhereThereAreNoArticles() throws Exception {
        Act act = text("""
                УСТАВ
                О печах

                § 1. Печь тепла и стоит в углу.
                § 2. Печь бела.
                § 2а. Печь чиста.
                § 3. Исключён.
                """).act();
        assertEquals(List.of("1", "2", "2а", "3"), labels(act));
        assertTrue(at(act, "3").repealed());
        assertEquals("§", act.words().get(Kind.ARTICLE));
    }

    @Test
    void numberInWordsCanBeAnInsertedOne() throws Exception {
        assertEquals(List.of("2", "3", "3bis", "4"), labels(text("""
                        LEY DE NORIAS

                        Artículo segundo. La noria gira.

                        Artículo tercero. La noria se para.

                        Artículo tercero bis. La noria se limpia.

                        Artículo cuarto. La noria es de madera.
                        """).act()));
    }

    @Test
    void repealedRangeInRomanNumbersIsFollowedByTheNext() throws Exception {
        Reading read = text("""
                Article 1er
                I. – Le meunier moud.
                II et III. – (Supprimés)
                IV. – Il garde :
                1° le grain ;
                2° la clé.
                """);
        assertEquals(List.of("1", "1.1", "1.2-3", "1.4", "1.4(1)", "1.4(2)"), labels(read.act()));
        assertTrue(at(read.act(), "1.2-3").repealed());
    }

    @Test
    void lettersInBracketsAreItemsInRussianToo() throws Exception {
        assertEquals(
                List.of("1", "1.1", "1.1(а)", "1.1(б)", "1.2"), labels(text("""
                        Статья 1. Мельница
                        1. Мельница открыта:
                        (а) утром;
                        (б) днём.
                        2. Ночью она закрыта.
                        """).act()));
    }

    @Test
    void finalProvisionsWithoutANumberAreAGroupButNotBelowANumber() throws Exception {
        assertEquals(
                List.of("chapter-1", "1", "division", "2"), labels(text("""
                        Глава 1. Вода
                        Статья 1. Река
                        Река течёт.
                        Заключительные и переходные положения
                        Статья 2. Начало
                        Закон начинается.
                        """).act()));
        Act named = text("""
                Глава 1
                Переходные положения
                Статья 1
                Заключительные положения
                Закон начинается.
                """).act();
        assertEquals(List.of("chapter-1", "1", "1:2"), labels(named));
        assertEquals("Переходные положения", at(named, "chapter-1").heading());
    }

    @Test
    void numbersThatBeginWithTheirChapterDoNotJump() throws Exception {
        Reading read = text("""
                CODE OF MILLS

                Chapter 1. Mills

                § 1-101. Mills. The mill of the village grinds.
                § 1-102. [Reserved]
                § 1-103. Wheels. The wheel of the mill turns in the river.

                Chapter 2. Rivers

                § 2-101. Rivers. A river runs.
                """);
        assertEquals(List.of(), causes(read.warnings()));
        assertTrue(at(read.act(), "1-102").repealed());
    }

    @Test
    void romanNumbersThatLeaveOneOutAreTold() throws Exception {
        assertEquals(List.of("NUMBER_JUMPS"), causes(text("""
                        Article I
                        The mill of the village is a mill.
                        Article II
                        The river of the village is a river.
                        Article IV
                        The wheel of the mill is a wheel.
                        """).warnings()));
    }

    @Test
    void quotationInStraightMarksHoldsWhatItQuotes() throws Exception {
        Reading read = text("""
                Mills (Amendment) Act 2012

                1 Amendment of section 4
                (1) In section 4, after subsection (2) insert—
                "(2A) A mill is quiet.
                (2B) A wheel is dry."
                (2) In section 5, for "loud" substitute "quiet".

                2 Extent
                This Act extends to the valley.

                3 Commencement
                This Act comes into force tomorrow.
                """);
        assertEquals(List.of("1", "1.1", "1.2", "2", "3"), labels(read.act()));
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void listInsideAnItemOfMarkdownIsBelowIt() throws Exception {
        assertEquals(
                List.of("1", "1.1", "1.2", "1.2(1)", "1.2(2)", "1.3"),
                labels(
                        act(
                                Format.MARKDOWN,
                                "# ACT ON MILLS\n\n## Article 1. Mills\n\n1. A mill grinds.\n2. A mill is:\n    1. high;\n    2. dry.\n3. A mill is green.\n")));
    }

    @Test
    void footnoteOfAPageIsANoteAndSignaturesAreTheConclusion() throws Exception {
        Act act = act(
                Format.HTML,
                "<h1>ЗАКОН О МЕЛЬНИЦАХ</h1><p>Статья 1. Мельница</p><p>Мельница крепка<sup>1</sup>.</p>"
                        + "<p>Председатель&nbsp; В. Жернов</p><p>Акдала, 1 мая 2020 года</p><hr>"
                        + "<p><sup>1</sup> Крепость меряют весной.</p>");
        assertEquals(List.of("1", "conclusion", "conclusion:2"), labels(act));
        assertEquals("Мельница крепка.", at(act, "1").text());
        assertEquals(List.of("Крепость меряют весной."), at(act, "conclusion").notes());
    }

    @Test
    void officeAboveANameStandsInTheConclusion() throws Exception {
        assertEquals(
                List.of("1", "2", "conclusion", "conclusion:2", "conclusion:3"),
                labels(text("""
                        Règlement du moulin

                        Article 1er
                        Le moulin est ouvert.

                        Article 2
                        Le meunier est là.

                        Fait à Aqdala, le 5 mai 2020.
                        Le maire,
                        Jean Moulin
                        """).act()));
    }
}
