package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a page of HTML as DOCX, to be worked on in a word processor: headings {@code h1} (the title) to {@code h6}, which have
 * outline levels, and {@code p}, those of the class {@code note} as notes. What is added ({@code ins}) is bold and underlined,
 * what is removed ({@code del}) is struck through; {@code b}, {@code i} and {@code lang} are kept, and in elements of the class
 * {@code words} the ends of lines. Everything else is left out:
 * the same page laid out by {@link PdfPages} may have more.
 */
public final class DocxPages {
    private final XWPFDocument document;

    private DocxPages(XWPFDocument document) {
        this.document = document;
    }

    /**
     * Writes a page of HTML as DOCX; {@code out} stays open.
     *
     * @param html well-formed or not; its title names the document
     * @param language of the words of which the page says no other
     */
    public static void write(String html, Language language, OutputStream out) throws IOException {
        Document page = Jsoup.parse(html);
        try (XWPFDocument document = new XWPFDocument()) {
            DocxActs.setUp(document, language, page.title());
            DocxPages docx = new DocxPages(document);
            page.body().select("h1, h2, h3, h4, h5, h6, p").forEach(block -> docx.block(block, language));
            DocxActs.pageNumbers(document);
            document.write(out);
        }
    }

    private void block(Element block, Language language) {
        XWPFParagraph paragraph = document.createParagraph();
        switch (block.tagName()) {
            case "h1" -> paragraph.setStyle("Title");
            case "p" -> {
                if (block.hasClass("note")) {
                    paragraph.setStyle("Note");
                }
            }
            default ->
                paragraph.setStyle("Heading" + (Integer.parseInt(block.tagName().substring(1)) - 1));
        }
        Look look = new Look(language.code(), false, false, false, false, false).of(block);
        for (Node child : block.childNodes()) {
            inline(paragraph, child, look);
        }
    }

    /** How words look: as the elements around them say. */
    private record Look(String language, boolean bold, boolean italic, boolean added, boolean removed, boolean lines) {
        Look of(Element element) {
            String tag = element.tagName();
            String lang = element.attr("lang");
            return new Look(
                    lang.matches("[a-z]{2}") ? lang : language,
                    bold || tag.equals("b") || tag.equals("ins"),
                    italic || tag.equals("i"),
                    added || tag.equals("ins"),
                    removed || tag.equals("del"),
                    lines || element.hasClass("words"));
        }
    }

    private static void inline(XWPFParagraph paragraph, Node node, Look look) {
        switch (node) {
            case TextNode text when look.lines() -> lines(paragraph, text.getWholeText(), look);
            case TextNode text -> run(paragraph, printable(text.text()), look);
            case Element element
            when element.tagName().equals("br") -> paragraph.createRun().addBreak();
            case Element element -> {
                Look inner = look.of(element);
                element.childNodes().forEach(child -> inline(paragraph, child, inner));
            }
            default -> {}
        }
    }

    /** As the page lays them out with {@code white-space: pre-line}. */
    private static void lines(XWPFParagraph paragraph, String text, Look look) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            String line = i > 0 ? lines[i].stripLeading() : lines[i];
            run(
                    paragraph,
                    printable((i < lines.length - 1 ? line.stripTrailing() : line).replaceAll("[ \t]+", " ")),
                    look);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setLang(DocxLanguage.tag(new Language(look.language())));
        if (look.bold()) {
            run.setBold(true);
        }
        if (look.italic()) {
            run.setItalic(true);
        }
        if (look.added()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        if (look.removed()) {
            run.setStrikeThrough(true);
        }
    }

    /** Without what XML 1.0 has no place for, and without half characters. */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
