package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Place;
import org.dauys.text.read.Block.Form;

/** Walks through the body of a DOCX, in the order in which it is printed. */
final class DocxBody {

    /** Removed text, and properties as they were before a tracked change. */
    private static final Set<String> DROPPED = Set.of(
            "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** One paragraph that is open; a text box opens another inside it. */
    private static final class Paragraph {
        final int number;
        final StringBuilder text = new StringBuilder();
        final List<Block> after = new ArrayList<>();
        String style = "";
        int outline = -1;
        int num = -1;
        int level = -1;
        boolean markDeleted;
        boolean inContents;

        Paragraph(int number) {
            this.number = number;
        }
    }

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, Map<String, List<String>>> notes;

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    /** Instructions of the fields around the place reached; the innermost last. */
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    /** For each table row around the place reached, how many blocks stood before it. */
    private final Deque<Integer> rows = new ArrayDeque<>();

    private final StringBuilder carried = new StringBuilder();
    private int paragraphs;
    private boolean inParagraphProperties;
    private boolean inRun;
    private boolean hidden;
    private boolean raised;
    private boolean rowDeleted;

    DocxBody(DocxStyles styles, DocxNumbering numbering, Map<String, Map<String, List<String>>> notes) {
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    List<Block> blocks(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                // Old programs get a second copy of what the first choice says.
                if (xml.getLocalName().equals("Fallback")) {
                    DocxXml.skip(xml);
                } else {
                    start(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(DocxXml.name(xml));
            }
        }
        return List.copyOf(blocks);
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = DocxXml.name(xml);
        if (inParagraphProperties) {
            startProperty(name, xml);
            return;
        } else if (DROPPED.contains(name)) {
            DocxXml.skip(xml);
            return;
        }
        switch (name) {
            case "p" -> {
                Paragraph paragraph = new Paragraph(++paragraphs);
                paragraph.inContents = inContents();
                open.addLast(paragraph);
            }
            case "pPr" -> inParagraphProperties = !open.isEmpty();
            case "tr" -> {
                rows.addLast(blocks.size());
                rowDeleted = false;
            }
            case "trPr" -> startRow(xml);
            case "r" -> {
                inRun = true;
                hidden = false;
                raised = false;
            }
            default -> startInRun(name, xml);
        }
    }

    private void startRow(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                rowDeleted |= DocxXml.name(xml).equals("del");
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void startProperty(String name, XMLStreamReader xml) throws XMLStreamException {
        Paragraph paragraph = open.getLast();
        switch (name) {
            case "pStyle" -> paragraph.style = DocxXml.val(xml);
            case "outlineLvl" -> paragraph.outline = DocxXml.number(DocxXml.val(xml), 9);
            case "numId" -> paragraph.num = DocxXml.number(DocxXml.val(xml), 0);
            case "ilvl" -> paragraph.level = DocxXml.number(DocxXml.val(xml), 0);
            // Here they stand for the mark at the paragraph's end.
            case "del", "moveFrom" -> paragraph.markDeleted = true;
            default -> {
                if (DROPPED.contains(name) || name.equals("sectPr")) {
                    DocxXml.skip(xml);
                }
            }
        }
    }

    private void startInRun(String name, XMLStreamReader xml) throws XMLStreamException {
        if (!inRun) {
            return;
        }
        switch (name) {
            case "vanish" -> hidden = DocxXml.isOn(xml);
            case "vertAlign" -> raised = DocxXml.val(xml).equals("superscript");
            case "t" -> append(xml.getElementText());
            case "tab", "ptab" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "br", "cr" -> append("\n");
            case "fldChar" -> field(DocxXml.attribute(xml, "fldCharType"));
            case "instrText" -> {
                String instruction = xml.getElementText();
                if (!fields.isEmpty()) {
                    fields.getLast().append(instruction);
                }
            }
            case "footnoteReference" -> note("footnotes", xml);
            case "endnoteReference" -> note("endnotes", xml);
            case "commentReference" -> note("comments", xml);
            default -> {}
        }
    }

    private void append(String words) {
        if (!hidden && !open.isEmpty()) {
            open.getLast().text.append(raised ? superscript(words) : words);
        }
    }

    /** Keeps the number of "Article 83¹" apart from 831. */
    private static String superscript(String words) {
        return words.chars().allMatch(c -> c >= '0' && c <= '9')
                ? words.chars()
                        .mapToObj(c -> SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
                        .reduce("", String::concat)
                : words;
    }

    private void field(String type) {
        if (type.equals("begin")) {
            fields.addLast(new StringBuilder());
        } else if (type.equals("end")) {
            fields.pollLast();
        } else if (!open.isEmpty()) {
            open.getLast().inContents |= inContents();
        }
    }

    private boolean inContents() {
        return fields.stream()
                .anyMatch(field ->
                        field.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC "));
    }

    private void note(String kind, XMLStreamReader xml) {
        // Taken out, so that a file cannot multiply a note by referring to it a million times.
        List<String> lines = notes.getOrDefault(kind, Map.of()).remove(DocxXml.attribute(xml, "id"));
        if (lines != null && !open.isEmpty()) {
            Paragraph paragraph = open.getLast();
            lines.forEach(line -> paragraph.after.add(new Block(line, Place.paragraph(paragraph.number), Form.NOTE)));
        }
    }

    private void end(String name) {
        switch (name) {
            case "pPr" -> inParagraphProperties = false;
            case "r" -> inRun = false;
            case "p" -> {
                if (!open.isEmpty()) {
                    endParagraph(open.removeLast());
                }
                // The run around a text box goes on after it.
                inRun = !open.isEmpty();
            }
            case "tr" -> {
                Integer before = rows.pollLast();
                if (rowDeleted && before != null) {
                    blocks.subList(before, blocks.size()).clear();
                }
                rowDeleted = false;
            }
            default -> {}
        }
    }

    private void endParagraph(Paragraph paragraph) {
        if (paragraph.markDeleted) {
            carried.append(paragraph.text);
            return;
        }
        String text = carried + paragraph.text.toString();
        carried.setLength(0);
        List<Block> made = paragraph.inContents || styles.isContents(paragraph.style)
                ? List.of()
                : lines(paragraph, number(paragraph, text) + text);
        if (open.isEmpty()) {
            blocks.addAll(made);
            blocks.addAll(paragraph.after);
        } else {
            // A text box is read after the paragraph to which it is tied.
            open.getLast().after.addAll(made);
            open.getLast().after.addAll(paragraph.after);
        }
    }

    private String number(Paragraph paragraph, String text) {
        boolean own = paragraph.num >= 0;
        int num = own ? paragraph.num : styles.num(paragraph.style);
        if (num == 0) {
            return "";
        }
        int level = paragraph.level >= 0 ? paragraph.level : own ? 0 : styles.level(paragraph.style);
        String number = numbering.next(num, level, paragraph.style, styles);
        return text.isBlank() && number.startsWith("–") ? "" : number;
    }

    private List<Block> lines(Paragraph paragraph, String text) {
        boolean heading = paragraph.outline >= 0 ? paragraph.outline < 9 : styles.isHeading(paragraph.style);
        Form form = styles.isNote(paragraph.style) ? Form.NOTE : heading ? Form.HEADING : Form.PLAIN;
        List<Block> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String plain = Whitespace.clean(line);
            if (!plain.isEmpty()) {
                lines.add(new Block(plain, Place.paragraph(paragraph.number), form));
            }
        }
        return lines;
    }
}
