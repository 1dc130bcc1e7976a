package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Place;
import org.dauys.text.read.Block.Form;

/** A paragraph of a DOCX while it is open; a text box opens another inside it. */
final class DocxParagraph {
    private static final int NO_HEADING = 9;

    final int number;
    final StringBuilder text = new StringBuilder();
    final List<Block> after = new ArrayList<>();
    String style = "";
    int outline = -1;
    int num = -1;
    int level = -1;
    boolean markDeleted;
    boolean inContents;
    /** Whether its numbering came with a change that is rejected. */
    boolean numberLeft;

    DocxParagraph(int number) {
        this.number = number;
    }

    /** One without words and with the same properties. */
    DocxParagraph alike() {
        DocxParagraph alike = new DocxParagraph(number);
        alike.style = style;
        alike.outline = outline;
        alike.num = num;
        alike.level = level;
        alike.numberLeft = numberLeft;
        return alike;
    }

    /** What follows are the properties of before a change. */
    void forgetProperties() {
        style = "";
        outline = -1;
        num = -1;
        level = -1;
        numberLeft = false;
    }

    Place place() {
        return Place.paragraph(number);
    }

    /** Its number written out; empty when it has none. */
    String numberBefore(String words, DocxStyles styles, DocxNumbering numbering) {
        if (numberLeft) {
            return "";
        }
        boolean own = num >= 0;
        int list = own ? num : styles.num(style);
        if (list == 0) {
            return "";
        }
        int depth = level >= 0 ? level : own ? 0 : styles.level(style);
        String printed = numbering.next(list, depth, style, styles);
        return words.isBlank() && printed.startsWith("–") ? "" : printed;
    }

    /** Its lines, each a paragraph of its own. */
    List<Block> lines(String words, DocxStyles styles) {
        boolean heading = outline >= 0 ? outline < NO_HEADING : styles.isHeading(style);
        Form form = styles.isNote(style) ? Form.NOTE : heading ? Form.HEADING : Form.PLAIN;
        List<Block> lines = new ArrayList<>();
        for (String line : words.lines().toList()) {
            String plain = Whitespace.clean(line);
            if (!plain.isEmpty()) {
                lines.add(new Block(plain, place(), form));
            }
        }
        return lines;
    }
}
