package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** A page of HTML as a document for a word processor. */
class DocxPagesTest {
    private static XWPFDocument document(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxPages.write(html, Language.RUSSIAN, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void headingsWordsAndMarksAreKept() throws IOException {
        try (XWPFDocument document = document("""
                <title>Перечень</title><body><h1>Перечень поправок</h1><h2>Статья 1</h2>
                <p><b>12A</b> в <i>пункте</i> <del>старое</del> <ins>новое</ins></p>
                <p class="note" lang="kk">Ескертпе</p><script>alert(1)</script>
                """)) {
            assertEquals(
                    "Перечень", document.getProperties().getCoreProperties().getTitle());
            assertEquals(
                    List.of(
                            "Title Перечень поправок",
                            "Heading1 Статья 1",
                            "null 12A в пункте старое новое",
                            "Note Ескертпе"),
                    document.getParagraphs().stream()
                            .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText())
                            .toList());
            List<XWPFRun> runs = document.getParagraphs().get(2).getRuns();
            assertTrue(runs.getFirst().isBold());
            XWPFRun old = run(runs, "старое");
            assertTrue(old.isStrikeThrough());
            XWPFRun added = run(runs, "новое");
            assertTrue(added.isBold());
            assertEquals(UnderlinePatterns.SINGLE, added.getUnderline());
            assertFalse(added.isStrikeThrough());
            assertEquals("ru-RU", added.getLang());
            assertEquals(
                    "kk-KZ",
                    document.getParagraphs().get(3).getRuns().getFirst().getLang());
        }
    }

    @Test
    void charactersThatXmlHasNoPlaceForAreLeftOut() throws IOException {
        try (XWPFDocument document = document("<p>а\u0001б\ud83d\ude00</p>")) {
            assertEquals("аб\ud83d\ude00", document.getParagraphs().getFirst().getText());
        }
    }

    @Test
    void linesStayWhereThePageKeepsThem() throws IOException {
        try (XWPFDocument document = document("""
                <p class="words">пункт  1 изложить
                так: <ins>«один
                два»</ins></p>
                <p>в одной
                строке</p>
                """)) {
            assertEquals(
                    List.of("пункт 1 изложить\nтак: «один\nдва»", "в одной строке"),
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    private static XWPFRun run(List<XWPFRun> runs, String text) {
        return runs.stream().filter(run -> run.text().equals(text)).findFirst().orElseThrow();
    }
}
