package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An element that begins within a line is one where the numbers at the heads of lines leave room for it, and text elsewhere. */
class MarksWithinLinesTest {

    private static Reading assertRead(List<String> all, String act) throws Exception {
        Reading reading = text(act);
        assertEquals(all, labels(reading.act()));
        assertEquals(List.of(), reading.warnings());
        return reading;
    }

    @Nested
    class WhereANumberIsMissing {

        @Test
        void lettersThatAreLeftOutAtTheHeadsOfLinesAreFoundWithin() throws Exception {
            Reading reading = assertRead(List.of("4", "4(a)", "4(b)", "4(c)", "4(d)"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) A ferry is kept by two men. (b) Use of ropes A ferry goes along a rope. (c) Fees No fee is paid by children.
                    (d) A ferry rests in winter.
                    """);
            assertEquals(
                    "Use of ropes A ferry goes along a rope.",
                    at(reading.act(), "4(b)").text());
        }

        @Test
        void listsThatBeginAnewAskForTheElementBetweenThem() throws Exception {
            assertRead(List.of("4", "4(a)", "4(a)(1)", "4(a)(2)", "4(b)", "4(c)", "4(c)(1)", "4(c)(2)"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) Men
                    (1) A ferry is kept by two men.
                    (2) Both can swim. (b) Omitted (c) Ropes
                    (1) A rope is of hemp.
                    (2) It is looked at in spring.
                    """);
        }

        @Test
        void behindASemicolonAWordAndADash() throws Exception {
            assertRead(List.of("4", "4.1", "4.2", "4.3", "4.4", "4.5"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (1) The keeper holds the rope; (2) The boy calls; and (3) The dog barks— (4) "Dog" means any dog.
                    (5) All of them sleep at night.
                    """);
        }

        @Test
        void theFirstOfAListWhoseSecondStandsAtTheHeadOfALine() throws Exception {
            assertRead(List.of("4", "4.1", "4.2", "4.3"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    A ferry is a boat. (1) Ropes are of hemp.
                    (2) Poles are of ash.
                    (3) Oars are of pine.
                    """);
        }

        @Test
        void elementsWithTheFirstOfTheirListOnTheSameLine() throws Exception {
            assertRead(List.of("4", "4(a)", "4(b)", "4(b)(1)", "4(b)(2)", "4(c)"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) A ferry is a boat. (b)(1) Ropes are of hemp.
                    (2) Poles are of ash.
                    (c) Oars are of pine.
                    """);
        }

        @Test
        void inRussianAndInKazakh() throws Exception {
            assertRead(List.of("4", "4.1", "4.1(1)", "4.1(2)", "4.1(3)", "4.1(4)", "4.2", "4.3", "4.4"), """
                    Закон о паромах

                    Статья 4. Паром
                    1. Паромщик ведёт:
                    1) журнал рейсов;
                    2) учёт договоров. 3) Применение каната отмечают в журнале.
                    4) список детей. 2. Плата за проезд не взимается с детей. 3. Зимой паром стоит.
                    4. Весной его чинят.
                    """);
            assertRead(List.of("4", "4.1", "4.1(1)", "4.1(2)", "4.1(3)", "4.2"), """
                    Паромдар туралы заң

                    4-бап. Паром
                    1. Паромшы мыналарды жүргізеді:
                    1) сапарлар журналы және шарттар. 2) Арқанды қолдану журналда белгіленеді.
                    3) балалар тізімі.
                    2. Паром қыста тұрады.
                    """);
        }
    }

    @Nested
    class WhereNoneIs {

        @Test
        void completeNumbersLeaveWhatLooksLikeAMarkInTheText() throws Exception {
            assertRead(List.of("4", "4(a)", "4(b)", "4(c)"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) A ferry is kept by two men. (b) Keepers hold it so in all rivers.
                    (b) A ferry goes along a rope. (d) Ends the old count.
                    (c) No fee is paid by children. (1) Infants swim.
                    """);
            assertRead(List.of("4", "4.1", "4.2", "4.3"), """
                    Закон о паромах

                    Статья 4. Паром
                    1. Паром ходит днём. 2) Ночью он стоит.
                    2. Плата не взимается. 3. Дети едут даром.
                    3. Зимой паром стоит.
                    """);
        }

        @Test
        void aNumberThatFillsHalfAGapFillsNone() throws Exception {
            Reading reading = text("""
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) A ferry is kept by two men. (b) Ropes are of hemp.
                    (d) A ferry rests in winter.
                    """);
            assertEquals(List.of("4", "4(a)", "4(d)"), labels(reading.act()));
            assertEquals(1, reading.warnings().size());
        }
    }

    /** The numbers leave one out, and what has it within a line is none: the gap is told. */
    @Nested
    class WhatIsNoElement {

        private void assertTold(String within) throws Exception {
            Reading reading = text("""
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) %s
                    (c) A ferry rests in the winter, and is looked at by the keeper of it or by any other man in spring.
                    """.formatted(within));
            assertEquals(List.of("4", "4(a)", "4(c)"), labels(reading.act()));
            assertEquals(
                    List.of(Cause.NUMBER_JUMPS),
                    reading.warnings().stream().map(Problem::cause).toList());
        }

        @Test
        void references() throws Exception {
            assertTold("A rope is used under subsection (b) Use of it is free.");
            assertTold("A rope is used as subsec. (b) Ropes says.");
            assertTold("A rope is used as in Sec. (b) Ropes.");
            assertTold("A rope is used under (a), (b) Keepers hold it.");
            assertTold("A rope is used by (b) Keepers.");
        }

        @Test
        void whatStandsInAQuotationOrInBrackets() throws Exception {
            assertTold("The keeper cries “Ho. (b) Ropes are free.” at night.");
            assertTold("The keeper cries \"Ho. (b) Ropes are free.\" at night.");
            assertTold("The keeper sleeps (as before. (b) Ropes are free) at night.");
        }

        @Test
        void whatGoesOnInSmallLetters() throws Exception {
            assertTold("The keeper sleeps. (b) ropes are free.");
        }
    }

    @Nested
    class ReferencesPartedByALine {

        @Test
        void aNumberThatNoListNeedsBelongsToTheReferenceAboveIt() throws Exception {
            Reading reading = assertRead(List.of("4", "4(a)", "4(b)", "4(c)"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) The keeper posts a list that is described in subsection
                    (b) of this section.
                    (b) The list names all boats.
                    (c) It is posted in spring.
                    """);
            assertEquals(
                    "The keeper posts a list that is described in subsection (b) of this section.",
                    at(reading.act(), "4(a)").text());
            assertRead(List.of("4", "4.1", "4.1(1)", "4.1(2)", "4.2"), """
                    Закон о паромах

                    Статья 4. Паром
                    1. Паромщик ведёт:
                    1) журнал, который предусмотрен подпунктом
                    2) настоящего пункта;
                    2) список детей.
                    2. Зимой паром стоит.
                    """);
        }

        @Test
        void aListThatNeedsItHasIt() throws Exception {
            assertRead(List.of("4", "4(a)", "4(b)", "4(c)"), """
                    THE FERRIES ACT

                    Section 4. Ferries
                    (a) the keeper of each such section
                    (b) of the river and its banks;
                    (c) the boy.
                    """);
        }
    }

    @Test
    void anArticleAboveTheBooksWhoseNumberIsOfNoBookStandsThereRightly() throws Exception {
        String code = """
                Code des bacs

                Article %s
                Les bacs sont libres.

                LIVRE Ier : BACS

                Article %s
                Le bac est une barque.
                """;
        assertEquals(List.of(), text(code.formatted("L1", "L110-1")).warnings());
        assertEquals(1, text(code.formatted("1", "2")).warnings().size());
    }
}
