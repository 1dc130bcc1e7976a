package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.junit.jupiter.api.Test;

/** Headings in the forms that drafters of several countries give them, and lines that only begin like headings. */
class HeadingFormsTest {

    private static Reading lines(String... lines) throws Exception {
        return text(String.join("\n\n", lines) + "\n");
    }

    @Test
    void sectionsWhoseHeadingsRunIntoTheTextAreTheUnitsOfTheAct() throws Exception {
        Reading read = lines(
                "THE FERRIES ACT, 1898",
                "CHAPTER I",
                "PRELIMINARY",
                "1. Short title.—This Act may be called the Ferries Act.",
                "2. Definitions.—In this Act,—",
                "(a) “ferry” means a boat that carries people over a river;",
                "(b) “toll” means what is paid for it.",
                "CHAPTER II",
                "TOLLS",
                "3. Tolls.—(1) The toll of a ferry is written on its door.",
                "(2) No more than that is taken.",
                "3A. Lost parcels.—Whoever finds a parcel shall give it to the ferryman.",
                "4. [Omitted.]",
                "5. Children.—No toll is taken from a child:",
                "Provided that a school is told of it.");
        assertEquals(
                List.of("chapter-1", "1", "2", "2(a)", "2(b)", "chapter-2", "3", "3.1", "3.2", "3a", "4", "5", "5:2"),
                labels(read.act()));
        assertEquals("Lost parcels", at(read.act(), "3a").heading());
        assertEquals(
                "Whoever finds a parcel shall give it to the ferryman.",
                at(read.act(), "3a").text());
        assertTrue(at(read.act(), "4").repealed());
        assertEquals("Section", read.act().words().get(Kind.ARTICLE));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void provisionsBehindTheArticlesAreUnitsUnderTheirOwnNames() throws Exception {
        Reading read = lines(
                "Ley de los puentes de madera y de las barcas que los sirven",
                "TÍTULO I",
                "De los puentes",
                "Artículo 1. Objeto",
                "La ley regula los puentes de madera y las barcas que los sirven en los ríos.",
                "Artículo 2. Peaje",
                "1. El peaje de los puentes no se cobra a los niños.",
                "2. El peaje se publica en la puerta del puente.",
                "Disposición adicional primera. Registro de puentes",
                "El registro se publica cada año.",
                "DISPOSICIÓN ADICIONAL VIGÉSIMA SEGUNDA",
                "El concejo nombra al guarda.",
                "Disposición transitoria única",
                "Los puentes viejos conservan su nombre.",
                "Disposición final. Entrada en vigor",
                "La ley entra en vigor el día que señale el concejo.");
        assertEquals(
                List.of(
                        "title-1",
                        "1",
                        "2",
                        "2.1",
                        "2.2",
                        "disposición-adicional-primera",
                        "disposición-adicional-vigésima-segunda",
                        "disposición-transitoria-única",
                        "disposición-final"),
                labels(read.act()));
        assertEquals(
                "Registro de puentes",
                at(read.act(), "disposición-adicional-primera").heading());
        assertEquals(5, read.act().provisions().size(), "they stand beside the last title and not in it");
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void provisionsNumberedInWordsBelowACommonHeadingAreItsParagraphs() throws Exception {
        Reading read = lines(
                "Ley de los puentes de madera y de las barcas que los sirven",
                "Artículo 1",
                "La ley regula los puentes de madera y las barcas que los sirven en los ríos.",
                "Disposiciones transitorias",
                "Primera. Los puentes viejos conservan su nombre.",
                "Segunda. Las barcas viejas se registran en el año.");
        assertEquals(List.of("1", "division", "division.primera", "division.segunda"), labels(read.act()));
        assertEquals(
                "Las barcas viejas se registran en el año.",
                at(read.act(), "division.segunda").text());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void namesOfProvisionsAreKnownInEachLanguageAndSentencesThatBeginSoAreNone() throws Exception {
        assertEquals(
                List.of("1", "disposition-transitoire-première"),
                labels(lines(
                                "Loi sur les ponts de bois et les bateaux",
                                "Article 1er",
                                "La présente loi est applicable à tous les ponts de bois du canton.",
                                "Disposition transitoire première",
                                "Les ponts anciens gardent leur nom.")
                        .act()));
        assertEquals(
                List.of("1", "переходное-положение-первое", "переходное-положение-первое:2"),
                labels(lines(
                                "Закон о мостах",
                                "Статья 1. Мосты",
                                "Мост имеет имя.",
                                "Переходное положение первое",
                                "Старый мост сохраняет имя.",
                                "Заключительное положение первое применяется к мостам без имени.")
                        .act()));
        assertEquals(
                List.of("1", "first-transitional-provision"),
                labels(lines(
                                "The Bridges Act",
                                "Article 1. Bridges",
                                "A bridge has a name.",
                                "First transitional provision",
                                "The old bridges keep their names.")
                        .act()));
    }

    @Test
    void repealOfTheFirstPartLeavesTheArticleInForce() throws Exception {
        Act act = lines(
                        "Закон о мостах",
                        "Статья 1. Мосты",
                        "Часть утратила силу.",
                        "Мост имеет имя.",
                        "Статья 2. Сваи",
                        "Часть исключена.")
                .act();
        assertFalse(at(act, "1").repealed());
        assertTrue(at(act, "2").repealed());
    }

    @Test
    void sectionsNumberedWithoutAWordOrAStopAreTheUnitsOfTheAct() throws Exception {
        Reading read = lines(
                "Ferries Act 2009",
                "1 Tolls",
                "The toll of a ferry is written on its door.",
                "2 Lost parcels",
                "A person who finds a parcel must give it to the ferryman.",
                "3 Commencement",
                "This Act comes into force on the day that the minister names.");
        assertEquals(List.of("1", "2", "3"), labels(read.act()));
        assertEquals("Lost parcels", at(read.act(), "2").heading());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void whereNumberedParagraphsCouldBeTheUnitsAsWellTheReaderIsTold() throws Exception {
        Reading read = lines(
                "Ferries Act 2009",
                "1 Tolls",
                "(1) The toll of a ferry is written on its door.",
                "2 Lost parcels",
                "(2) The ferryman keeps a list of the parcels.",
                "3 Commencement",
                "(3) This Act comes into force on the day that the minister names.");
        assertEquals(List.of("LOOKS_LIKE_HEADING"), causes(read.warnings()));
        assertTrue(String.valueOf(read.warnings()).contains("1 Tolls"));
    }

    @Test
    void numberedLinesAlongsideHeadingsWithAWordAreNoUnits() throws Exception {
        Reading read = lines(
                "Ferries Act",
                "Section 1. Tolls",
                "1. Foot passengers.—One crown.",
                "2. Carts.—Two crowns.",
                "Section 2. Parcels",
                "A parcel is carried for nothing.");
        assertEquals(List.of("1", "1.1", "1.2", "2"), labels(read.act()));
    }

    @Test
    void twoMarksAtTheHeadOfALineAreTwoDepths() throws Exception {
        Reading read = lines(
                "Ferries Act",
                "Section 1. Tolls",
                "(a)(1) A toll is paid on board.",
                "(2) It may be paid:",
                "(A) in coins;",
                "(B) in notes.",
                "(b)(1)(A) A child pays nothing.",
                "(B) A school pays half.",
                "(2) The ferryman keeps a list.",
                "Section 2. Boats",
                "(1) A ferry is painted.",
                "(2)(A) It may be painted white.",
                "(B) It may be painted red.",
                "(3) A ferry has a name.");
        assertEquals(
                List.of(
                        "1",
                        "1(a)",
                        "1(a)(1)",
                        "1(a)(2)",
                        "1(a)(2)(a)",
                        "1(a)(2)(b)",
                        "1(b)",
                        "1(b)(1)",
                        "1(b)(1)(a)",
                        "1(b)(1)(b)",
                        "1(b)(2)",
                        "2",
                        "2.1",
                        "2.2",
                        "2.2(a)",
                        "2.2(b)",
                        "2.3"),
                labels(read.act()));
        assertFalse(causes(read.warnings()).contains("NUMBER_JUMPS"));
    }

    @Test
    void frenchItemsAndArticlesArePutInBetweenOthers() throws Exception {
        Reading read = lines(
                "Loi sur les bacs",
                "Article 1er",
                "Le péage est perçu :",
                "1° Par le passeur ;",
                "2° Par le maire ;",
                "2° bis Par l’adjoint du maire ;",
                "2° ter A Par le premier adjoint ;",
                "3° (nouveau) Par le notaire.",
                "Article additionnel après l’article 1er",
                "Le bac est en bois.",
                "Article additionnel après l’article 1er bis",
                "Le bac est peint.",
                "Article 2",
                "Le passeur tient une liste.");
        assertEquals(
                List.of("1", "1(1)", "1(2)", "1(2bis)", "1(2tera)", "1(3)", "additionnel-1", "additionnel-1bis", "2"),
                labels(read.act()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void swissParagraphsHaveNumbersWithoutAStop() throws Exception {
        Reading german = lines(
                "Gesetz über die Fähren",
                "Art. 1 Zoll",
                "1 Der Zoll wird von der Gemeinde bestimmt.",
                "2 Wer eine Fähre betreibt, schreibt den Zoll an die Tür.",
                "Art. 2 Kinder",
                "1 Der Zoll der Kinder beträgt 2 Franken.",
                "1bis Für Schulen ist die Fähre frei.",
                "2 Der Kanton kann ihn ändern.");
        assertEquals(List.of("1", "1.1", "1.2", "2", "2.1", "2.1bis", "2.2"), labels(german.act()));
        Reading french = lines(
                "Loi sur les bacs",
                "Art. 1 Péage",
                "1 Le péage est fixé par la commune.",
                "2 Celui qui exploite un bac l’écrit sur la porte.",
                "Art. 2 Enfants",
                "1 Le péage des enfants est de 2 francs.",
                "1bis Les écoles ne le paient pas.",
                "2 Le canton peut le changer.");
        assertEquals(List.of("1", "1.1", "1.2", "2", "2.1", "2.1bis", "2.2"), labels(french.act()));
    }

    @Test
    void sectionsNumberedAnewInEachPartAreNamedByIt() throws Exception {
        Reading read = lines(
                "Ferries and Bridges Act",
                "Part I",
                "Ferries",
                "Section 1. Tolls",
                "The toll is written on the door of the ferry.",
                "Section 2. Boats",
                "The boat of the ferry has a name.",
                "Part II",
                "Bridges",
                "Section 1. Gates",
                "The gate of a bridge is open by day.",
                "Section 2. Lamps",
                "The lamp of a bridge is lit by night.");
        assertEquals(List.of("division-1", "1", "2", "division-2", "division-2.1", "division-2.2"), labels(read.act()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void whatOnlyBeginsLikeAHeadingIsToldByTheNumbersAroundIt() throws Exception {
        Reading read = lines(
                "Закон о паромах",
                "Статья 1. Плата",
                "1. Плату за проезд на пароме вносят на борту.",
                "Статья 5 применяется к паромам, которые стоят на ремонте.",
                "Статья 2 плата с детей",
                "1. С детей плату не берут ни летом, ни зимой.",
                "Статья 3. Лодки",
                "Лодку красят весной, до начала движения по реке.",
                "Статья 9 Правил о лодках действует.",
                "Статья 4. Мосты",
                "Мост открыт днём и закрыт на ночь.");
        assertEquals(List.of("1", "1.1", "1.1:2", "2", "2.1", "3", "3:2", "4"), labels(read.act()));
        assertEquals(List.of("LOOKS_LIKE_HEADING"), causes(read.warnings()));
        assertTrue(String.valueOf(read.warnings()).contains("Статья 9"));
    }

    @Test
    void sentenceOnTheHeadingsLineIsTheArticleWhereItsNumberFits() throws Exception {
        Reading read = lines(
                "Закон о паромах",
                "Статья 1 Плату за проезд вносят на борту.",
                "Статья 2 С детей плату не берут.",
                "Статья 3 Паром красят весной.");
        assertEquals(List.of("1", "2", "3"), labels(read.act()));
        assertEquals("С детей плату не берут.", at(read.act(), "2").text());
        assertFalse(causes(read.warnings()).contains("LOOKS_LIKE_TEXT"));
    }

    @Test
    void whereHeadingAndTextAreAsLikelyTheReaderIsTold() throws Exception {
        Reading read = lines(
                "Закон о паромах",
                "Статья 1. Плата",
                "Плату за проезд вносят на борту парома.",
                "Статья 2. Дети",
                "С детей плату не берут ни летом, ни зимой.",
                "Статья 8 Правил о паромах действует.");
        assertEquals(List.of("1", "2", "2:2"), labels(read.act()));
        assertEquals(List.of("LOOKS_LIKE_HEADING"), causes(read.warnings()));
    }

    @Test
    void doubtIsToldAlsoWhereHeadingsFollowThatLeaveNone() throws Exception {
        Reading read = lines(
                "Закон о паромах",
                "Глава 1. Плата",
                "Статья 1. Плата",
                "Плату за проезд вносят на борту парома.",
                "Статья 2 о детях и школах",
                "Глава 2. Пристани",
                "Статья 1. Пристань",
                "Пристань метут каждое утро.",
                "Статья 2. Мосты",
                "Мост открыт днём и закрыт на ночь.");
        assertEquals(List.of("LOOKS_LIKE_HEADING"), causes(read.warnings()));
        assertTrue(String.valueOf(read.warnings()).contains("Статья 2 о детях и школах"));
    }

    @Test
    void hundredsOfDoubtfulLinesAreDecidedInTheirOrder() throws Exception {
        StringBuilder act = new StringBuilder("Закон о паромах\n\n");
        for (int i = 1; i <= 2_000; i++) {
            act.append("Статья ").append(i).append(" Плату за проезд вносят на борту.\n\n");
        }
        Reading read = text(act.toString());
        assertEquals(2_000, labels(read.act()).size());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void breakBetweenLinesWithRoomToSpareIsMeant() throws Exception {
        Reading read = text("""
            Закон о паромах

            Статья 1. Плата
            1. Плату вносят на борту парома.
            2. С детей её не берут.

            Статья 2. Лодка
            Лодку красят.
            """);
        assertEquals("Лодка", at(read.act(), "2").heading());
        assertEquals("Лодку красят.", at(read.act(), "2").text());
    }

    @Test
    void repealedSectionsDoNotMakeGroupsOfTheOthers() throws Exception {
        Reading read = lines(
                "Ferries Act",
                "Section 1. Tolls",
                "The toll of a ferry is written on its door.",
                "Section 2. [Repealed]",
                "Sections 3 to 5. Repealed.",
                "Section 6. Boats",
                "The boat of the ferry has a name.");
        assertEquals(List.of("1", "2", "3-5", "6"), labels(read.act()));
        assertTrue(read.act().walk().allMatch(provision -> provision.kind() == Kind.ARTICLE));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void numberOfARepealedKazakhArticleHasNoHyphenAtItsEnd() throws Exception {
        Reading read = lines(
                "Паромдар туралы заң",
                "1-бап. Ақы",
                "Паромның ақысы оның есігінде жазылады және жыл сайын жаңартылады.",
                "2-бап. Алып тасталды - ҚР 03.07.2013 № 124-V Заңымен.",
                "3-5-баптар алып тасталды.",
                "6-бап. Қайық",
                "Қайықтың аты болады.");
        assertEquals(List.of("1", "2", "3-5", "6"), labels(read.act()));
        assertTrue(at(read.act(), "2").repealed() && at(read.act(), "3-5").repealed());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void articlesFollowOneThatWasPutInTwice() throws Exception {
        Reading read = lines(
                "Loi sur les bacs",
                "Article 3",
                "Le bac est en bois.",
                "Article 3 bis A",
                "Le bac est peint par la commune.",
                "Articles 4 à 6 (supprimés)",
                "Article 7",
                "Le passeur tient une liste.");
        assertEquals(List.of("3", "3bisa", "4-6", "7"), labels(read.act()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void sectionsPutInBehindOneWithALetterAreOfTheirOwn() throws Exception {
        Reading read = lines(
                "Ferries Act",
                "Sec. 6a. Tolls",
                "The toll of a ferry is written on its door.",
                "Sec. 6a-1. Tolls of children",
                "A child pays no toll.",
                "Sec. 6a-2. Tolls of schools",
                "A school pays half of the toll.",
                "Sec. 6b. Boats",
                "The boat of the ferry has a name.");
        assertEquals(List.of("6a", "6a-1", "6a-2", "6b"), labels(read.act()));
        assertEquals("Tolls of children", at(read.act(), "6a-1").heading());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void annexIsKnownByItsLineInEachLanguageAndASentenceThatBeginsSoIsText() throws Exception {
        Reading read = lines(
                "Устав общины",
                "Статья 1. Список",
                "Список членов общины ведёт староста.",
                "Приложение 1 к настоящему Уставу утверждает сход.",
                "Приложение № 1 к Уставу общины",
                "1. Имя члена.",
                "Приложение № 2",
                "Карта земель",
                "ПРИЛОЖЕНИЕ",
                "Печать общины круглая.");
        assertEquals(List.of("1", "1:2", "annex-1", "annex-1.1", "annex-2", "annex", "annex:2"), labels(read.act()));
        assertEquals("к Уставу общины", at(read.act(), "annex-1").heading());
        assertEquals("Карта земель", at(read.act(), "annex-2").heading());
        assertEquals(
                List.of("1", "annex-1", "annex-1.1"),
                labels(lines(
                                "Қауым жарғысы",
                                "1-бап. Тізім",
                                "Қауым мүшелерінің тізімін ақсақал жүргізеді.",
                                "Қауым жарғысына 1-қосымша",
                                "1. Мүшенің аты.")
                        .act()));
        assertEquals(
                List.of("1", "annex", "annex.1"),
                labels(lines(
                                "Mills Act",
                                "Section 1. List",
                                "The list of the mills is kept by the keeper of the dam.",
                                "Schedule to the Mills Act",
                                "1. The name of the mill.")
                        .act()));
    }

    @Test
    void bracketsAroundARepealedHeadingDoNotHideIt() throws Exception {
        Act act = lines(
                        "Wells Code",
                        "Sec. 102. Fees",
                        "No fee is taken of those who draw water for their own use.",
                        "[Secs. 103 to 105. Repealed. Pub. L. 99-1, Jan. 1, 1986.]",
                        "Sec. 106. Register",
                        "The register is public and is kept by the city.")
                .act();
        assertEquals(List.of("102", "103-105", "106"), labels(act));
        assertTrue(at(act, "103-105").repealed());
    }

    @Test
    void articlesOfFrenchBillsThatStandBeforeOthersAreInOrder() throws Exception {
        Reading read = lines(
                "Loi relative aux puits",
                "Article liminaire",
                "Les puits sont publics et ouverts à tous.",
                "TITRE Ier",
                "DES PUITS",
                "Article 1er A (nouveau)",
                "Tout puits a une margelle de pierre.",
                "Article 1er",
                "Le maire :",
                "1° Tient le registre ;",
                "2° à 4° (Supprimés)",
                "5° Nettoie le puits.",
                "Article 1er bis AA",
                "La corde est solide.");
        assertEquals(
                List.of("liminaire", "title-1", "1a", "1", "1(1)", "1(2-4)", "1(5)", "1bisaa"), labels(read.act()));
        assertTrue(at(read.act(), "1(2-4)").repealed());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void swissParagraphsAndLettersAreListsOfTheirOwn() throws Exception {
        Reading read = lines(
                "Bundesgesetz über die Brunnen",
                "Art. 1 Zweck",
                "¹ Dieses Gesetz schützt die Brunnen.",
                "² Es gilt für alle Gemeinden:",
                "a. im Tal;",
                "b. am Berg.",
                "2bis Es gilt auch für Teiche.",
                "³ Der Rat regelt das Nähere.");
        assertEquals(List.of("1", "1.1", "1.2", "1.2(a)", "1.2(b)", "1.2bis", "1.3"), labels(read.act()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void headingOfAPreambleIsKept() throws Exception {
        Act act = lines(
                        "Gesetz über die Brunnen",
                        "Eingangsformel",
                        "Der Rat hat das folgende Gesetz beschlossen:",
                        "§ 1 Brunnen",
                        "Ein Brunnen ist eine Öffnung im Boden.")
                .act();
        assertEquals("Eingangsformel", at(act, "preamble").heading());
        assertEquals(
                "Der Rat hat das folgende Gesetz beschlossen:",
                at(act, "preamble").text());
    }
}
