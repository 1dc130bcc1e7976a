package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** Walks through the body of a DOCX, in the order in which it is printed. */
final class DocxBody {

    /** Properties as they were before a tracked change. */
    private static final Set<String> CHANGED_PROPERTIES =
            Set.of("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange");

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, Map<String, List<String>>> notes;

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<DocxParagraph> open = new ArrayDeque<>();
    private final DocxFields fields = new DocxFields();
    /** The table rows around the place reached, the innermost last. */
    private final Deque<DocxRow> rows = new ArrayDeque<>();

    private final AcceptedChanges accepted;
    private final List<Problem> doubts = new ArrayList<>();
    /** Words and notes of paragraphs whose end is deleted, for the next of the same text; by text box, the innermost first. */
    private final Deque<Carried> carried = new ArrayDeque<>(List.of(new Carried()));

    private static final class Carried {
        final StringBuilder text = new StringBuilder();
        final List<Block> notes = new ArrayList<>();
        DocxParagraph first = new DocxParagraph(1);

        boolean isEmpty() {
            return text.isEmpty() && notes.isEmpty();
        }
    }

    private int tracked;
    private int rowLines;
    private int rowsApart;
    private int notesKept;
    private Place firstLine = Place.FILE;
    private Place firstApart = Place.FILE;
    private Place firstNote = Place.FILE;
    private int contents;
    private Place firstOfContents = Place.FILE;
    private Place firstTracked = Place.FILE;
    private boolean cellLeft;

    private int paragraphs;
    /** How many elements of paragraph properties are open: those of before a change stand in those of now. */
    private int paragraphProperties;

    private boolean inMarkProperties;
    private boolean inNumberProperties;
    private boolean inRun;
    private DocxStyles.Look look = DocxStyles.Look.PLAIN;
    private boolean raised;
    /** Words of the paragraph that is open which a person would not see, or would see struck. */
    private final StringBuilder hidden = new StringBuilder();

    private final StringBuilder struck = new StringBuilder();

    DocxBody(
            DocxStyles styles,
            DocxNumbering numbering,
            Map<String, Map<String, List<String>>> notes,
            AcceptedChanges accepted,
            int trackedInNotes) {
        this.tracked = trackedInNotes;
        this.accepted = accepted;
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    Source blocks(XMLStreamReader xml) throws XMLStreamException {
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
        flushCarried();
        if (contents > 0) {
            doubts.add(Problem.of(Cause.CONTENTS_DROPPED, firstOfContents, contents));
        }
        if (tracked > 0) {
            doubts.add(Problem.of(accepted.told(), firstTracked, tracked));
        }
        tell(Cause.TABLE_ROWS_AS_LINES, firstLine, rowLines);
        tell(Cause.TABLE_CELLS_APART, firstApart, rowsApart);
        tell(Cause.NOTES_KEPT, firstNote, notesKept);
        return new Source(blocks, doubts);
    }

    private void tell(Cause cause, Place first, int many) {
        if (many > 0) {
            doubts.add(Problem.of(cause, first, many));
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = DocxXml.name(xml);
        if (paragraphProperties > 0) {
            startProperty(name, xml);
            return;
        } else if (name.equals("rPrChange") && inRun && !accepted.includes(xml)) {
            // What follows are the properties of before.
            startLook();
            return;
        } else if (CHANGED_PROPERTIES.contains(name) || isLeft(name, xml)) {
            DocxXml.skip(xml);
            return;
        } else if (xml.getLocalName().equals("oMath")) {
            formula(xml);
            return;
        } else if (cellLeft && name.equals("p")) {
            DocxXml.skip(xml);
            return;
        }
        switch (name) {
            case "p" -> {
                DocxParagraph paragraph = new DocxParagraph(++paragraphs);
                paragraph.inContents = fields.areContents();
                open.addLast(paragraph);
            }
            case "pPr" -> paragraphProperties = open.isEmpty() ? 0 : 1;
            case "tbl" -> flushCarried();
            case "txbxContent" -> carried.addFirst(new Carried());
            case "altChunk", "subDoc" ->
                doubts.add(Problem.of(Cause.TEXT_LEFT_OUT, Place.paragraph(Math.max(1, paragraphs)), name));
            case "tr" -> rows.addLast(new DocxRow(blocks.size()));
            case "tc" -> {
                cellLeft = false;
                if (!rows.isEmpty()) {
                    rows.getLast().cell(blocks.size());
                }
            }
            case "cellDel", "cellIns" -> {
                count();
                cellLeft = name.equals("cellDel") == accepted.includes(xml);
            }
            case "trPr" -> startRow(xml);
            case "r" -> {
                inRun = true;
                startLook();
            }
            default -> startInRun(name, xml);
        }
    }

    /** A run looks as its paragraph's style says, until its own properties say otherwise. */
    private void startLook() {
        look = open.isEmpty() ? DocxStyles.Look.PLAIN : styles.look(open.getLast().style, DocxStyles.Look.PLAIN);
        raised = false;
    }

    private void startRow(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = DocxXml.name(xml);
                if (name.equals("del") || name.equals("ins")) {
                    count();
                    rows.getLast().left |= name.equals("del") == accepted.includes(xml);
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void startProperty(String name, XMLStreamReader xml) throws XMLStreamException {
        DocxParagraph paragraph = open.getLast();
        switch (name) {
            case "pStyle" -> paragraph.style = DocxXml.val(xml);
            case "outlineLvl" -> paragraph.outline = DocxXml.number(DocxXml.val(xml), 9);
            case "numId" -> paragraph.num = DocxXml.number(DocxXml.val(xml), 0);
            case "ilvl" -> paragraph.level = DocxXml.number(DocxXml.val(xml), 0);
            case "pPr" -> paragraphProperties++;
            case "rPr" -> inMarkProperties = true;
            case "numPr" -> inNumberProperties = true;
            case "del", "moveFrom", "ins", "moveTo" -> changedProperty(name, paragraph, accepted.includes(xml));
            case "pPrChange" -> {
                if (accepted.includes(xml)) {
                    DocxXml.skip(xml);
                } else {
                    paragraph.forgetProperties();
                }
            }
            default -> {
                if (CHANGED_PROPERTIES.contains(name) || name.equals("sectPr")) {
                    DocxXml.skip(xml);
                }
            }
        }
    }

    /** Of the mark at the paragraph's end, or of its number. */
    private void changedProperty(String name, DocxParagraph paragraph, boolean accepting) {
        boolean added = name.equals("ins") || name.equals("moveTo");
        if (inMarkProperties) {
            count();
            paragraph.markDeleted |= added != accepting;
        } else if (inNumberProperties && added) {
            count();
            paragraph.numberLeft |= !accepting;
        }
    }

    private void startInRun(String name, XMLStreamReader xml) throws XMLStreamException {
        if (!inRun) {
            return;
        }
        switch (name) {
            case "rStyle" -> look = styles.look(DocxXml.val(xml), look);
            case "vanish" -> look = new DocxStyles.Look(DocxXml.isOn(xml), look.struck());
            case "strike", "dstrike" -> look = new DocxStyles.Look(look.hidden(), DocxXml.isOn(xml));
            case "vertAlign" -> raised = DocxXml.val(xml).equals("superscript");
            case "t", "delText" -> append(xml.getElementText());
            case "sym" -> symbol(xml);
            case "tab", "ptab" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "br", "cr" -> append("\n");
            case "fldChar" -> field(DocxXml.attribute(xml, "fldCharType"));
            case "instrText", "delInstrText" -> fields.instruct(xml.getElementText());
            case "footnoteReference" -> note("footnotes", xml);
            case "endnoteReference" -> note("endnotes", xml);
            case "commentReference" -> comment(xml);
            default -> {}
        }
    }

    private void append(String words) {
        if (open.isEmpty()) {
            return;
        }
        if (look.hidden()) {
            hidden.append(words);
        } else if (look.struck()) {
            struck.append(words);
        } else {
            open.getLast().text.append(raised ? Raised.of(words) : words);
        }
    }

    private void field(String type) {
        fields.mark(type);
        boolean within = !type.equals("begin") && !type.equals("end");
        if (within && !open.isEmpty()) {
            open.getLast().inContents |= fields.areContents();
        }
    }

    private void note(String kind, XMLStreamReader xml) {
        // Taken out, so that a file cannot multiply a note by referring to it a million times.
        List<String> lines = notes.getOrDefault(kind, Map.of()).remove(DocxXml.attribute(xml, "id"));
        if (lines != null && !open.isEmpty()) {
            DocxParagraph paragraph = open.getLast();
            firstNote = notesKept == 0 ? Place.paragraph(paragraph.number) : firstNote;
            notesKept += lines.isEmpty() ? 0 : 1;
            lines.forEach(
                    line -> paragraph.after.add(new Block(line, Place.paragraph(paragraph.number), Block.Form.NOTE)));
        }
    }

    private void end(String name) {
        switch (name) {
            case "pPr" -> paragraphProperties = Math.max(0, paragraphProperties - 1);
            case "rPr" -> inMarkProperties = false;
            case "numPr" -> inNumberProperties = false;
            case "txbxContent" -> {
                flushCarried();
                carried.removeFirst();
            }
            case "r" -> inRun = false;
            case "p" -> {
                if (!open.isEmpty()) {
                    endParagraph(open.removeLast());
                }
                // The run around a text box goes on after it.
                inRun = !open.isEmpty();
            }
            case "tc" -> {
                flushCarried();
                cellLeft = false;
            }
            case "tr" -> {
                DocxRow row = rows.pollLast();
                if (row != null) {
                    count(row.end(blocks));
                }
            }
            default -> {}
        }
    }

    private void count(DocxRow.Made made) {
        Place here = Place.paragraph(Math.max(1, paragraphs));
        if (made == DocxRow.Made.LINE) {
            firstLine = rowLines == 0 ? here : firstLine;
            rowLines++;
        } else if (made == DocxRow.Made.APART) {
            firstApart = rowsApart == 0 ? here : firstApart;
            rowsApart++;
        }
    }

    private void endParagraph(DocxParagraph paragraph) {
        tellLeft(paragraph);
        Carried before = carried.element();
        if (paragraph.markDeleted) {
            before.first = before.isEmpty() ? paragraph : before.first;
            before.text.append(paragraph.text);
            before.notes.addAll(paragraph.after);
            return;
        }
        paragraph.after.addAll(0, before.notes);
        before.notes.clear();
        String text = before.text + paragraph.text.toString();
        before.text.setLength(0);
        boolean inContents = paragraph.inContents || styles.isContents(paragraph.style);
        if (inContents && !text.isBlank()) {
            firstOfContents = contents == 0 ? Place.paragraph(paragraph.number) : firstOfContents;
            contents++;
        }
        List<Block> made = inContents
                ? List.of()
                : paragraph.lines(paragraph.numberBefore(text, styles, numbering) + text, styles);
        if (open.isEmpty()) {
            blocks.addAll(made);
            blocks.addAll(paragraph.after);
        } else {
            // A text box is read after the paragraph to which it is tied.
            open.getLast().after.addAll(made);
            open.getLast().after.addAll(paragraph.after);
        }
    }

    private void tellLeft(DocxParagraph paragraph) {
        tellLeft(Cause.TEXT_LEFT_OUT, hidden, paragraph);
        tellLeft(Cause.STRUCK_LEFT_OUT, struck, paragraph);
    }

    private void tellLeft(Cause cause, StringBuilder words, DocxParagraph paragraph) {
        String left = Whitespace.clean(words.toString());
        if (!left.isEmpty()) {
            doubts.add(Problem.of(cause, Place.paragraph(paragraph.number), Headings.shown(left)));
        }
        words.setLength(0);
    }

    /** Words whose paragraph has no end of its own end with the cell or box that they stand in, or before a table. */
    private void flushCarried() {
        Carried before = carried.element();
        if (!before.isEmpty()) {
            endParagraph(before.first.alike());
        }
    }

    private boolean isLeft(String name, XMLStreamReader xml) {
        boolean removed = name.equals("del") || name.equals("moveFrom");
        boolean added = name.equals("ins") || name.equals("moveTo");
        if (removed || added) {
            count();
        }
        return (removed || added) && removed == accepted.includes(xml);
    }

    private void count() {
        firstTracked = tracked == 0 ? Place.paragraph(Math.max(1, paragraphs)) : firstTracked;
        tracked++;
    }

    /** The signs of a formula in a row: better than nothing, and told. */
    private void formula(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder signs = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isLeft(DocxXml.name(xml), xml)) {
                    DocxXml.skip(xml);
                } else if (xml.getLocalName().equals("t")) {
                    signs.append(xml.getElementText());
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (!open.isEmpty() && !signs.isEmpty()) {
            open.getLast().text.append(signs);
            doubts.add(Problem.of(
                    Cause.FORMULA_FLATTENED,
                    Place.paragraph(Math.max(1, paragraphs)),
                    Headings.shown(signs.toString())));
        }
    }

    private void symbol(XMLStreamReader xml) {
        String hex = DocxXml.attribute(xml, "char");
        int code = DocxSymbol.of(hex, DocxXml.attribute(xml, "font"));
        if (code == DocxSymbol.PICTURE) {
            doubts.add(Problem.of(Cause.TEXT_LEFT_OUT, Place.paragraph(Math.max(1, paragraphs)), "U+" + hex));
            append(" ");
        } else if (code != DocxSymbol.NONE) {
            append(Character.toString(code));
        }
    }

    /** What a reviewer says beside the text is no note of the act. */
    private void comment(XMLStreamReader xml) {
        List<String> lines = notes.getOrDefault("comments", Map.of()).remove(DocxXml.attribute(xml, "id"));
        if (lines != null && !lines.isEmpty()) {
            doubts.add(Problem.of(
                    Cause.COMMENT_LEFT_OUT,
                    Place.paragraph(Math.max(1, paragraphs)),
                    Headings.shown(String.join(" ", lines))));
        }
    }
}
