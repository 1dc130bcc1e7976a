package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

/** Items that one line repeals, each with a bracket or stop of its own, are one element that names them all. */
class RepealedTogetherTest {

    private static void assertRead(List<String> all, List<String> repealed, String act) throws Exception {
        Reading reading = text(act);
        assertEquals(all, labels(reading.act()));
        assertEquals(
                repealed,
                reading.act()
                        .walk()
                        .filter(Provision::repealed)
                        .map(Provision::label)
                        .toList());
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void lettersWithBrackets() throws Exception {
        assertRead(
                List.of("1", "1(a)", "1(b-e)", "1(f)", "1(g)", "1(h-i)", "1(j)"),
                List.of("1(b-e)", "1(g)", "1(h-i)"),
                """
                THE BOATS ACT

                Section 1. Boats
                In this Act boats are:
                (a) rowing boats;
                (b) to (e) Repealed. Oct. 31, 1951, ch. 654, Sec. 1(107), 65 Stat. 705.
                (f) sailing boats;
                (g) Repealed. Feb. 3, 1952, ch. 12, 66 Stat. 5.
                (h), (i) Repealed.
                (j) ferries.
                """);
    }

    @Test
    void numbersInBracketsWithADash() throws Exception {
        assertRead(List.of("2", "2.1", "2.2-4", "2.5"), List.of("2.2-4"), """
                THE OARS ACT

                Section 2. Oars
                (1) Oars are of wood.
                (2)-(4) Repealed by the Oars Act, No. 5 of 2001.
                (5) Oars float.
                """);
    }

    @Test
    void russianItemsAndParagraphs() throws Exception {
        assertRead(
                List.of(
                        "1",
                        "1.1",
                        "1.1(а)",
                        "1.1(б-г)",
                        "1.1(д)",
                        "1.1(е-ж)",
                        "1.1(з)",
                        "1.2-4",
                        "1.5",
                        "2",
                        "2(1)",
                        "2(2-3)",
                        "2(4)"),
                List.of("1.1(б-г)", "1.1(е-ж)", "1.2-4", "2(2-3)"),
                """
                ЗАКОН О ЛОДКАХ

                Статья 1. Лодки
                1. Лодки бывают:
                а) гребные;
                б) - г) утратили силу. - Федеральный закон от 05.05.2010 N 5-ФЗ;
                д) парусные;
                е), ж) исключены;
                з) паромы.
                2. - 4. Утратили силу. - Закон от 5 мая 2010 г. № 7.
                5. Лодка имеет имя.

                Статья 2. Вёсла
                Вёсла:
                1) сухие;
                2) - 3) исключены;
                4) целы.
                """);
    }

    @Test
    void germanAndFrenchItems() throws Exception {
        assertRead(
                List.of("1", "1.1", "1.1(a)", "1.1(b-d)", "1.1(e)", "1.2-4", "1.5"), List.of("1.1(b-d)", "1.2-4"), """
                Gesetz über die Boote und die Ruder

                § 1 Boote
                (1) Boote im Sinne dieses Gesetzes sind
                a) die Ruderboote und die Segelboote;
                b) bis d) (weggefallen)
                e) die Fähren, die der Staat betreibt.
                (2) bis (4) (weggefallen)
                (5) Ein Boot hat einen Namen, der nicht mehr als zwei Wörter hat.
                """);
        assertRead(List.of("1", "1(a)", "1(b-d)", "1(e)"), List.of("1(b-d)"), """
                LOI SUR LES BARQUES

                Article 1er
                Les barques de la République sont :
                a) à rames ;
                b) à d) (Abrogés)
                e) à voile, dans les ports et sur les lacs.
                """);
    }

    @Test
    void aSectionWithoutAWordKeepsItsTitleInBrackets() throws Exception {
        Reading reading = text("""
                THE BEES ACT, 1912

                1. Short title.—This Act may be called the Bees Act.
                2. Swarms.—(1) A swarm is his who takes it.
                (2) Nothing in sub-section (1) applies to wasps.
                3. [Wax.] Rep. by the Repealing Act, 1938 (1 of 1938), s. 2 and Sch.
                4. Penalty.—Whoever breaks a hive shall be fined.
                5. [Honey.]—Omitted by the Honey Act, 1940 (5 of 1940).
                6. [Repealed.]
                7. Saving.—Nothing in this Act affects [honey].
                """);
        assertEquals(List.of("1", "2", "2.1", "2.2", "3", "4", "5", "6", "7"), labels(reading.act()));
        assertEquals("[Wax.]", at(reading.act(), "3").heading());
        assertEquals(
                List.of("3", "5", "6"),
                reading.act()
                        .walk()
                        .filter(Provision::repealed)
                        .map(Provision::label)
                        .toList());
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void itemThatOnlyBeginsLikeSeveralIsALivingOne() throws Exception {
        Reading reading = text("""
                THE BOATS ACT

                Section 1. Boats
                In this Act:
                (a) to (b) a road leads;
                (b) repealed boats are sunk.
                """);
        assertEquals("to (b) a road leads;", at(reading.act(), "1(a)").text());
        assertTrue(reading.act().walk().noneMatch(Provision::repealed));
        assertFalse(labels(reading.act()).contains("1(a-b)"));
    }
}
