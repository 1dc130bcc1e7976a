package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

/** Lines that stand beside the articles: rubrics in brackets, signatures behind annexes, what a decree approves. */
class LinesAroundArticlesTest {

    @Test
    void aRubricInBracketsBelowTheNumberIsTheHeadingUnlessItSaysWhatBecameOfTheArticle() throws Exception {
        Act act = text("""
                LEGGE SULLE BARCHE

                Art. 1.
                (Oggetto)

                1. La presente legge disciplina le barche del lago.

                Art. 2
                (Sanzioni).

                Chi non lega la barca al porto paga una sanzione di dieci euro per ogni giorno.

                Art. 3.
                (Abrogato)
                """).act();
        assertEquals(
                List.of("(Oggetto)", "(Sanzioni).", ""),
                act.provisions().stream().map(Provision::heading).toList());
        assertTrue(at(act, "3").repealed());

        Act bill = text("""
                LOI SUR LES BATEAUX

                Article 1er
                (Non modifié)
                La présente loi règle l'usage des bateaux sur le lac.
                Article 2
                (Objet)
                Elle s'applique aux bateaux de la commune.
                """).act();
        assertEquals(
                List.of("", "(Objet)"),
                bill.provisions().stream().map(Provision::heading).toList());
    }

    @Test
    void signaturesBehindAnnexesAreNoneOfTheirParagraphs() throws Exception {
        Act act = text("""
                ЗАКОН О ЛОДКАХ

                Статья 1. Лодка
                Лодка плавает.

                Приложение к Закону о лодках

                Перечень лодок
                1. Лодка вёсельная.
                2. Лодка парусная.

                Президент Республики Дол А. Иванов
                Город Дол, 5 мая 2026 года
                """).act();
        assertEquals(List.of("1", "annex", "annex:2", "annex.1", "annex.2", "conclusion", "conclusion:2"), labels(act));

        Reading list = text("""
                ЗАКОН О ЛОДКАХ

                Статья 1. Комиссия
                Комиссия считает лодки.

                Приложение к Закону о лодках

                Состав комиссии
                Председатель комиссии А. Иванов
                """);
        assertEquals(List.of("LOOKS_LIKE_SIGNATURE"), causes(list.warnings()));
        assertTrue(list.act().walk().noneMatch(p -> p.kind() == Kind.CONCLUSION));
    }

    @Test
    void whatADecreeApprovesIsItsAnnexWithGroupsThatHaveARomanNumberAlone() throws Exception {
        Reading read = text("""
                Указ Президента Республики Дол
                О мельницах

                1. Утвердить прилагаемое Положение о мельницах.
                2. Настоящий Указ вступает в силу со дня подписания.

                Президент Республики Дол А. Иванов
                5 мая 2026 года

                УТВЕРЖДЕНО
                Указом Президента Республики Дол

                ПОЛОЖЕНИЕ О МЕЛЬНИЦАХ

                I. Общие положения

                1. Мельница мелет зерно.
                2. Мельница стоит у реки.

                II. Мельник

                3. Мельник живёт в мельнице.
                """);
        assertEquals(
                List.of(
                        "1",
                        "2",
                        "conclusion",
                        "annex",
                        "annex:2",
                        "section-1",
                        "section-1.1",
                        "section-1.2",
                        "section-2",
                        "section-2.3"),
                labels(read.act()));
        assertEquals("Общие положения", at(read.act(), "section-1").heading());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void romanNumbersThatStandAboveNoParagraphsAreNoGroups() throws Exception {
        Act act = text("""
                ЗАКОН О ЛОДКАХ

                Статья 1. Лодки
                Лодки бывают:
                I. Вёсельные
                II. Парусные
                Других лодок нет.
                """).act();
        assertTrue(act.walk().noneMatch(p -> p.kind().isGroup()));
    }

    @Test
    void anElementThatTheActCallsByAnotherWordIsTold() throws Exception {
        Reading read = text("""
                HARBOUR ACT

                Section 1. Boats
                The boats of the harbour are moored.

                Section 2. Ropes
                The ropes of the harbour are dry.

                SCHEDULE 1
                Fees
                1. One crown.

                APPENDIX A
                Ropes
                1. Two ropes.
                """);
        assertEquals(List.of("ANOTHER_WORD"), causes(read.warnings()));
        String told = read.warnings().getFirst().message(Locale.ENGLISH);
        assertTrue(told.startsWith("line 13: «APPENDIX A»") && told.contains("«SCHEDULE»"), told);
    }

    @Test
    void anActInALanguageThatIsNotKnownIsNeverReadAsIfItWere() throws Exception {
        Reading ukrainian = text("""
                Закон України
                Про млини

                1. Цей Закон регулює роботу млинів і мірошників у селі та в місті.
                2. Млин працює вдень, а мірошник спить уночі.
                3. Її вода спільна для всіх жителів громади.
                """);
        assertTrue(causes(ukrainian.warnings()).contains("LANGUAGE_UNCERTAIN"));
        assertFalse(LanguageDetector.guess(
                        List.of(
                                "Бул Мыйзам тегирмендердин ишин жөнгө салат. Бул Мыйзамда төмөнкү түшүнүктөр колдонулат: тегирмен жана тегирменчи. Күчүнө киришүүсү."))
                .sure());
        assertFalse(LanguageDetector.guess(
                        List.of(
                                "Ушбу Қонуннинг мақсади тегирмонлар соҳасидаги муносабатларни тартибга солишдан иборат. Ўзбекистон ҳудуди."))
                .sure());
        assertTrue(LanguageDetector.guess(List.of(
                        "Осы Заң диірмендердің жұмысын реттейді. Өзеннің суы ортақ, диірменші түнде ұйықтайды."))
                .sure());
    }

    @Test
    void rowsOfTablesAndMembersOfListsAreNotJoinedToTheLineBefore() throws Exception {
        Act act = text("""
                КОЛЛЕКТИВНЫЙ ДОГОВОР МЕЖДУ МЕЛЬНИЦЕЙ И РАБОТНИКАМИ

                Раздел первый. Рабочее время

                1.1. Стороны договора – мельница и
                её работники, которые работают ночью:
                - мельник;
                - сторож.

                Раздел второй. Оплата труда

                2.1. Оплата указана в таблице.
                Должность | Рублей
                Мельник | 100
                2.2. Оплата выдаётся 5 и 20 числа.
                """).act();
        assertEquals(
                List.of(
                        "section-1",
                        "section-1.1_1",
                        "section-1.1_1:2",
                        "section-1.1_1:3",
                        "section-2",
                        "section-2.2_1",
                        "section-2.2_1:2",
                        "section-2.2_1:3",
                        "section-2.2_2"),
                labels(act));
    }

    @Test
    void twoSentencesOnTheLineOfANumberAreNoHeading() throws Exception {
        Act act = text("""
                MILLS CODE

                Sec. 1. Scope. This title applies to mills.
                It does not apply to toys.

                Sec. 2. Short title.
                This title may be cited as the Mills Code.
                """).act();
        assertEquals("", at(act, "1").heading());
        assertEquals("Short title.", at(act, "2").heading());
    }

    @Test
    void aLongTitleIsTheTitleAndRecitalsAreMembersOfThePreamble() throws Exception {
        Act act = text("""
                An Act To open the harbour for boats of other countries, and for other purposes.
                Number 61 of the acts of the year, which was laid before the council and printed in the journal.

                Be it enacted by the Council of the Harbour,
                Having regard to the Treaty on the Harbour, and in particular Article 5 thereof,
                Whereas:
                (1) Boats of other countries bring fish.
                (2) Fish is good.
                HAVE ADOPTED THIS ACT:

                Article 1
                The harbour is open to all the boats of the sea.
                """).act();
        assertTrue(act.title().startsWith("An Act To open"), act.title());
        assertEquals(1, act.notes().size());
        assertEquals(
                List.of("preamble", "preamble:2", "preamble:3", "preamble(1)", "preamble(2)", "preamble:4", "1"),
                labels(act));
    }

    @Test
    void aFrenchSemicolonKeepsItsSpaceAtTheHeadOfALine() throws Exception {
        Act act = text("""
                LOI SUR LES BATEAUX DU LAC ET DES RIVIÈRES DE LA COMMUNE DE DOL

                Article 1er

                La loi fixe les règles concernant les bateaux, les ports et les gardiens
                ; elle fixe aussi les règles concernant les rames et les voiles de toutes
                les couleurs qui se trouvent sur le lac et dans les rivières de la commune.
                """).act();
        assertTrue(at(act, "1").text().contains("gardiens ; elle"), at(act, "1").text());
    }
}
