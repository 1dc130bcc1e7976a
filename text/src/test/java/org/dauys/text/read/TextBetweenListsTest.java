package org.dauys.text.read;

import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text without a number between the items of lists: the lists that go on behind it stay open. */
class TextBetweenListsTest {

    private static Reading lines(String... lines) throws Exception {
        return text(String.join("\n\n", lines) + "\n");
    }

    @Test
    void listBelowTextOfAnItemStandsInThatItem() throws Exception {
        Reading read = lines(
                "Ferries Act",
                "Section 1. Lists",
                "(a) The ferryman keeps a list of the boats.",
                "(b) The clerk. -",
                "In the spring of each year the clerk keeps a list of -",
                "(1) the boats of the town; and",
                "(2) the boats of the villages.",
                "(c) The mayor keeps a list of -",
                "(1) the bridges; and",
                "(2) the gates.");
        assertEquals(
                List.of("1", "1(a)", "1(b)", "1(b):2", "1(b)(1)", "1(b)(2)", "1(c)", "1(c)(1)", "1(c)(2)"),
                labels(read.act()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void textBehindAnInnerListBelongsToTheItemWhoseListGoesOn() throws Exception {
        Reading read = lines(
                "Закон о паромах",
                "Статья 1. Списки",
                "1. Паромщик ведёт списки:",
                "1) лодок, в котором указывает:",
                "а) имя лодки;",
                "б) цвет лодки.",
                "Список лодок хранят на борту парома и никому не отдают.",
                "2) мостов.",
                "2. Списки открыты для всех жителей города и деревень.");
        assertEquals(
                List.of("1", "1.1", "1.1(1)", "1.1(1)(а)", "1.1(1)(б)", "1.1(1):2", "1.1(2)", "1.2"),
                labels(read.act()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void textBehindTheLastItemBelongsToTheParagraph() throws Exception {
        Reading read = lines(
                "Закон о паромах",
                "Статья 1. Списки",
                "1. Паромщик ведёт списки:",
                "1) лодок;",
                "2) мостов.",
                "Списки хранят на борту парома и никому не отдают.",
                "2. Списки открыты для всех жителей города и деревень.");
        assertEquals(List.of("1", "1.1", "1.1(1)", "1.1(2)", "1.1:2", "1.2"), labels(read.act()));
    }
}
