package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.junit.jupiter.api.Test;

/** Small acts in the ways of several countries and formats, each for one thing that was once read as something else. */
class ActsOfManyKindsTest {

    private static Reading lines(String... lines) throws Exception {
        return text(String.join("\n\n", lines) + "\n");
    }

    private static Act read(String source, Format format) throws Exception {
        return ActReader.read("act", source.getBytes(StandardCharsets.UTF_8), format, Optional.empty())
                .act();
    }

    @Test
    void numberedNotesBelowAnArticleAreNoParagraphsOfIt() throws Exception {
        Reading read = lines(
                "Закон о печах",
                "Статья 1. Печь",
                "1. Печь топят дровами.",
                "2. Печник имеет знак.",
                "3. Печь чистят осенью.",
                "Примечания:",
                "1. Знак круглый.",
                "2. Знак медный.",
                "4. Печь осматривают весной.",
                "Статья 2. Порча печи",
                "Порча печи наказывается штрафом.",
                "Примечания. 1. Печью признаётся и очаг.",
                "2. Очагом признаётся и костёр.");
        assertEquals(List.of("1", "1.1", "1.2", "1.3", "1.4", "2"), labels(read.act()));
        assertEquals(
                List.of("Примечания:", "1. Знак круглый.", "2. Знак медный."),
                at(read.act(), "1.3").notes());
        assertEquals(2, at(read.act(), "2").notes().size());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void rulesWithParagraphsNumberedInDecimalsAndPartsWithLettersAreRead() throws Exception {
        Reading read = lines(
                "Water Rules of the City",
                "Part A. General",
                "Rule 1. Title",
                "These are the Water Rules of the city and of the villages around it.",
                "Rule 2. Supply",
                "2.1 The city supplies water to every house.",
                "2.2 The supply is stopped when:",
                "2.2.1 the pipe is broken; or",
                "2.2.2 the fee is not paid.",
                "2.3 The city gives notice.",
                "Annex B. Forms",
                "The form of a notice is that of a letter.");
        assertEquals(
                List.of(
                        "division-a",
                        "1",
                        "2",
                        "2.2_1",
                        "2.2_2",
                        "2.2_2(2.2.1)",
                        "2.2_2(2.2.2)",
                        "2.2_3",
                        "annex-b",
                        "annex-b:2"),
                labels(read.act()));
        assertEquals("Rule", read.act().words().get(Kind.ARTICLE));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void titleIsTheKindOfTheActAndWhatItIsAbout() throws Exception {
        assertEquals(
                "Закон Республики Дол О воде и колодцах",
                lines("Закон Республики Дол", "О воде и колодцах", "Статья 1. Вода", "Вода является общей.")
                        .act()
                        .title());
        assertEquals(
                "Дол Республикасының Заңы Құдықтар туралы",
                lines("Дол Республикасының Заңы", "Құдықтар туралы", "1-бап. Құдық", "Құдық – су алынатын орын.")
                        .act()
                        .title());
    }

    @Test
    void raisedFiguresOfMarkdownAreNumbers() throws Exception {
        String act = """
                # Закон о садах

                ## Статья 1. Сад

                Сад открыт с утра и до вечера.

                ## Статья 1<sup>1</sup>. Забор

                Площадь забора 5 м<sup>2</sup>, как в статье 1^1^.
                """;
        assertEquals(List.of("1", "1-1"), labels(read(act, Format.MARKDOWN)));
        assertEquals(
                "Площадь забора 5 м², как в статье 1¹.",
                at(read(act, Format.MARKDOWN), "1-1").text());
    }

    @Test
    void footnoteThatAPageLinksToIsANoteAndItsCallNoWord() throws Exception {
        Act act = read("""
                <h1>Закон о рынках</h1><p>Статья 8. Плата</p>
                <p>Плата<sup><a href="#f1">1</a></sup> на рынке малая и взимается утром.</p>
                <p>Статья 9<sup><a href="#f1">1</a></sup>. Весы</p><p>Весы точные.</p>
                <p id="f1"><a href="#r1"><sup>1</sup></a> Сноска о плате.</p>
                """, Format.HTML);
        assertEquals(List.of("8", "9"), labels(act));
        assertEquals("Плата на рынке малая и взимается утром.", at(act, "8").text());
        assertEquals(List.of("Сноска о плате."), at(act, "9").notes());
    }

    @Test
    void signatureInKazakhBeginsWithTheState() throws Exception {
        Act act = lines(
                        "Құдықтар туралы заң",
                        "1-бап. Құдық",
                        "Құдық – су алынатын орын, оны барлық адам пайдаланады.",
                        "Қазақстан Республикасының",
                        "Президенті Қ. Тоқаев")
                .act();
        assertEquals(List.of("1", "conclusion", "conclusion:2"), labels(act));
    }
}
