package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.SharedData;
import org.junit.jupiter.api.Test;

class MarkdownBlocksTest {

    @Test
    void blocksKeepTheirFormAndLine() throws BadSource {
        assertEquals(
                List.of(
                        new Block("Titre", Place.line(1), Block.Form.HEADING),
                        new Block("Article 1", Place.line(3), Block.Form.HEADING),
                        new Block("wrapped over two lines", Place.line(4), Block.Form.PLAIN),
                        new Block("Note. One and the same", Place.line(7), Block.Form.NOTE),
                        new Block("– dash", Place.line(10), Block.Form.PLAIN)),
                MarkdownBlocks.of(
                                bytes(
                                        "# Titre #\n\n##### Article 1\nwrapped over\ntwo lines\n\n> Note. One\n> and the same\n\n- dash\n"))
                        .blocks());
    }

    @Test
    void numbersOfListsStayAsPrinted() throws BadSource {
        assertEquals(List.of("1. a", "2. b", "4. d", "3-1. x"), texts("1. a\n2. b\n4. d\n\n3-1\\. x"));
        assertEquals(List.of("in the year 1990. Then"), texts("in the year\n1990. Then"));
    }

    @Test
    void marksAreReducedToWords() throws BadSource {
        assertEquals(
                List.of("bold italic code link snake_case 2*3 *kept* & < © ".strip()),
                texts(
                        "**bold** _italic_ `code` [link](http://x.y/(z)) snake_case 2*3 \\*kept\\* &amp; \\< &copy; ![p](q)"));
        assertEquals(List.of("one", "two", "three"), texts("one  \ntwo<br>three"));
        assertEquals(List.of("kept"), texts("<!-- a\ncomment -->\n~~gone~~ kept"));
    }

    @Test
    void frontMatterGivesTheTitleOnly() throws BadSource {
        assertEquals(List.of("The Act", "Text"), texts("---\ntitle: \"The Act\"\nstatus: x\n---\nText"));
        assertEquals(List.of("The Act", "Text"), texts("---\ntitle: The Act\n---\n# The Act\n\nText"));
    }

    @Test
    void constitutionOfFranceHasItsArticles() throws Exception {
        Act act = ActReader.read(SharedData.file("pairs/constitution-fr.2008-07-25.0ad9a6c96.md"), Optional.empty())
                .act();
        assertEquals("Constitution du 4 octobre 1958", act.title());
        assertEquals("fr", act.language().code());
        assertEquals(Kind.PREAMBLE, act.provisions().getFirst().kind());
        assertEquals(
                "16",
                act.walk()
                        .filter(p -> p.label().equals("16"))
                        .findFirst()
                        .orElseThrow()
                        .number());
    }

    @Test
    void otherEncodingsAreReported() {
        BadSource bad =
                assertThrows(BadSource.class, () -> MarkdownBlocks.of("é".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Cause.NOT_UTF8, bad.problems().getFirst().cause());
    }

    private static List<String> texts(String markdown) throws BadSource {
        return MarkdownBlocks.of(bytes(markdown)).blocks().stream()
                .map(Block::text)
                .toList();
    }

    @Test
    void whatIsStruckOutIsTold() throws BadSource {
        Source read =
                MarkdownBlocks.of(bytes("Первый.\n\nКаждый ~~вправе~~ может <del>не</del> знать \\~\\~это\\~\\~.\n"));
        assertEquals("Каждый может знать ~~это~~.", read.blocks().getLast().text());
        assertEquals(
                List.of(
                        Problem.of(Cause.STRUCK_LEFT_OUT, Place.line(3), "вправе"),
                        Problem.of(Cause.STRUCK_LEFT_OUT, Place.line(3), "не")),
                read.doubts());
    }

    private static byte[] bytes(String markdown) {
        return markdown.getBytes(StandardCharsets.UTF_8);
    }
}
