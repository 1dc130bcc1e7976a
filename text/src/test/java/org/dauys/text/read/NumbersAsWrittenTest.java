package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Provision;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** Numbers that older acts, codes and schedules write in ways of their own: each names an element, or a warning says why not. */
class NumbersAsWrittenTest {

    @Test
    void anArticleThatWasPutInWithAWordInsteadOfAFigureIsOneOfItsOwn() throws Exception {
        Act act = text("""
                ЗАКОН О ЛОДКАХ

                Статья 22. Сбор
                1. Сбор платит владелец лодки.
                1 прим. Сбор платит и наследник.
                2. Сбор платится один раз в год.

                Статья 22 прим. Льгота
                Владелец старой лодки сбора не платит.

                Статья 22 прим. 1. Ещё одна льгота
                Владелец новой лодки платит половину.

                Статья 22 примечание 2. Третья льгота
                Владелец красной лодки платит треть.

                Статья 23. Реестр
                Реестр открыт.
                """).act();
        assertEquals(List.of("22", "22.1", "22.1прим", "22.2", "22прим", "22прим1", "22прим2", "23"), labels(act));
        assertEquals("22 прим 1", at(act, "22прим1").number());
        assertEquals("Ещё одна льгота", at(act, "22прим1").heading());
    }

    @Test
    void aPreliminaryTitleKeepsItsWordWhereverItIsPrinted() throws Exception {
        Act act = text("""
                LEY DE BARCAS

                TÍTULO PRELIMINAR
                Disposiciones generales

                Artículo 1. Objeto
                La presente ley regula las barcas del lago.

                TÍTULO I
                De las barcas

                CAPÍTULO PRELIMINAR
                Del color

                Artículo 2. Color
                Las barcas del lago son azules.

                TÍTULO II
                De los puertos

                CAPÍTULO PRELIMINAR
                De la piedra

                Artículo 3. Piedra
                Los puertos son de piedra.
                """).act();
        assertEquals(
                List.of("title-0", "1", "title-1", "title-1.chapter-0", "2", "title-2", "title-2.chapter-0", "3"),
                labels(act));
        for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), format, out);
            byte[] written = out.toByteArray();
            String shown = new String(written, StandardCharsets.UTF_8);
            assertTrue(shown.contains("Título Preliminar") && !shown.contains("Título 0"), () -> format + ": " + shown);
            assertEquals(
                    act.provisions(),
                    ActReader.read("act", written, format, Optional.empty())
                            .act()
                            .provisions());
        }
    }

    @Test
    void decimalNumbersOutOfTheirOrderAreReadOrTold() throws Exception {
        Reading read = text("""
                ПРАВИЛА О МОСТАХ

                Статья 1. Проход
                1. Проход по мосту свободен.
                2. По мосту едут шагом:
                2.1. Телега едет посередине.
                2.3. Всадник слезает с коня.
                3. Мост закрыт ночью.
                5.1. Сторож спит у моста.
                4. Сбор платит каждый.
                """);
        assertEquals(List.of("1", "1.1", "1.2", "1.2_1", "1.2_3", "1.3", "1.3:2", "1.4"), labels(read.act()));
        assertEquals(List.of("LOOKS_LIKE_NUMBER", "NUMBER_JUMPS"), causes(read.warnings()));
        assertEquals("9", read.warnings().getFirst().place().number() + "");
    }

    @Test
    void frenchDecreesOfTheCouncilAreArticlesHoweverTheirStarIsSet() throws Exception {
        Act act = text("""
                CODE DES BATEAUX

                Article R* 5-1
                Le maire tient le registre des bateaux et de leurs propriétaires dans la
                commune. Il est ouvert à tous ceux qui le demandent par écrit au maire.
                Article R.* 5-2
                Le registre est conservé pendant dix ans dans les archives de la commune
                et il peut y être consulté par les habitants de cette commune.
                Article R*. 123-4
                Le port est fermé le soir et il est ouvert le matin par le gardien qui en a
                la clef et qui la garde chez lui.
                Article L.O. 124-1
                Les députés ont un bateau vert dans le port de la commune où ils habitent.
                """).act();
        assertEquals(
                List.of("R* 5-1", "R.* 5-2", "R*. 123-4", "L.O. 124-1"),
                act.provisions().stream().map(Provision::number).toList());
        assertTrue(ListNumber.of("R.* 5-2").follows(ListNumber.of("R* 5-1")));
        assertEquals("l.o.124-1", act.provisions().getLast().label());
    }

    @Test
    void paragraphsOfSchedulesHaveNoStopBehindTheirNumber() throws Exception {
        Reading read = text("""
                Boats Act 2026

                1 Boats to be registered
                (1) The owner of a boat must register it with the tribunal.
                (2) The tribunal keeps the register.

                2 Fees
                (1) The fee is one crown.
                (2) The tribunal may waive the fee.

                3 Commencement
                This Act comes into force on 1 May 2026.

                SCHEDULES

                SCHEDULE 1
                Section 1
                THE TRIBUNAL

                PART 1
                Constitution of the tribunal

                1 The tribunal is to consist of three members.

                2 (1) A member holds office for five years.
                (2) A member may resign by giving notice to the mayor.

                3 (1) The mayor may remove a member who—
                (a) is bankrupt, or
                (b) is unfit to row.
                (2) The notice must be in writing.

                PART 2
                Procedure

                4 The chair has a casting vote.

                SCHEDULE 2
                Section 2
                FEES

                1 The fee for a red boat is two crowns.
                """);
        List<String> schedules =
                labels(read.act()).subList(7, labels(read.act()).size());
        assertEquals(
                List.of(
                        "division",
                        "annex-1",
                        "division-1",
                        "division-1.1",
                        "division-1.2",
                        "division-1.2(1)",
                        "division-1.2(2)",
                        "division-1.3",
                        "division-1.3(1)",
                        "division-1.3(1)(a)",
                        "division-1.3(1)(b)",
                        "division-1.3(2)",
                        "division-2",
                        "division-2.4",
                        "annex-2",
                        "annex-2.1"),
                schedules);
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void lettersOfListsCarryFiguresAndSmallRomanNumbersABracket() throws Exception {
        Act act = text("""
                ЗАКОН О МЕЛЬНИЦАХ

                Глава I. О мельниках
                Статья 1. Мельник
                Мельник:
                а) мелет зерно;
                а1) сеет муку;
                б) чинит жернов;
                б.1) чистит желоб;
                в) спит ночью.

                Глава I¹. О жерновах
                Статья 2. Жернов
                Жернов:
                i) мелет днём;
                ii) стоит ночью.
                """).act();
        assertEquals(
                List.of(
                        "chapter-1",
                        "1",
                        "1(а)",
                        "1(а1)",
                        "1(б)",
                        "1(б.1)",
                        "1(в)",
                        "chapter-1-1",
                        "2",
                        "2(i)",
                        "2(ii)"),
                labels(act));
    }

    @Test
    void itemsOfAGermanAmendingActThatBeginWithAParagraphSignAreItems() throws Exception {
        Act act = text("""
                Mühlengesetz

                § 1 Zweck
                Dieses Gesetz regelt den Betrieb von Mühlen.

                § 2 Änderung des Wassergesetzes
                Das Wassergesetz wird wie folgt geändert:
                1. § 5 wird wie folgt gefasst:
                „§ 5 Wehr
                (1) Das Wehr baut der Müller.“
                2. § 6 wird aufgehoben.
                """).act();
        assertEquals(List.of("1", "2", "2(1)", "2(1):2", "2(2)"), labels(act));
    }
}
