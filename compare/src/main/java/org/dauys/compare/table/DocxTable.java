package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.Table.Group;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.DocxLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The lawyers' comparative table for a word processor: A4 landscape, five columns, the last for the rationale. */
final class DocxTable {
    /** Twentieths of a point: A4 across, margins of 15 mm, and the five columns that fill what is left. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 850;
    private static final int[] COLUMNS = {750, 1950, 4800, 4800, 2838};
    /** A row with fewer characters than this is kept on one page. */
    private static final int SHORT = 800;

    private final Table table;
    private final Phrases phrases;
    private final LegalRows rows;
    private final Language own;

    DocxTable(Table table) {
        this.table = table;
        this.phrases = table.phrases();
        this.rows = new LegalRows(table);
        this.own = new Language(phrases.locale().getLanguage());
    }

    void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles().setStyles(DocxStyles.of(own));
            page(document);
            CoreProperties properties = document.getProperties().getCoreProperties();
            properties.setTitle(phrases.say("table.crumbs") + ". "
                    + table.title(table.comparison().newAct()));
            properties.setCreator("Dauys");
            opening(document);
            XWPFTable grid = grid(document);
            header(grid);
            for (Group group : table.groups()) {
                group.head().ifPresent(head -> heading(grid, head));
                group.entries().forEach(entry -> entry(grid, entry));
            }
            if (!table.leftOut().isEmpty()) {
                run(document.createParagraph(), table.leftOut());
            }
            document.write(out);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void opening(XWPFDocument document) {
        run(styled(document, "Title"), phrases.say("table.crumbs"));
        Act draft = table.comparison().newAct();
        run(styled(document, "Subtitle"), table.title(draft)).setLang(DocxLanguage.tag(draft.language()));
        source(document, "table.source.old", table.comparison().oldAct());
        source(document, "table.source.new", table.comparison().newAct());
        XWPFParagraph numbers = document.createParagraph();
        run(numbers, OtherWords.line(table.comparison().counts(), phrases));
        XWPFParagraph legend = document.createParagraph();
        run(legend, phrases.say("table.legend") + " ");
        mark(run(legend, phrases.say("table.legend.removed")), Op.DELETE);
        run(legend, ", ");
        mark(run(legend, phrases.say("table.legend.added")), Op.INSERT);
    }

    private void source(XWPFDocument document, String key, Act act) {
        XWPFParagraph paragraph = styled(document, "Source");
        run(paragraph, rows.source(key, act));
        run(paragraph, "SHA-256: " + ActWriter.sha256(act)).setFontSize(8);
    }

    private static XWPFTable grid(XWPFDocument document) {
        XWPFTable grid = document.createTable(1, COLUMNS.length);
        grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var widths = grid.getCTTbl().getTblGrid() == null
                ? grid.getCTTbl().addNewTblGrid()
                : grid.getCTTbl().getTblGrid();
        while (widths.sizeOfGridColArray() > 0) {
            widths.removeGridCol(0);
        }
        for (int column : COLUMNS) {
            widths.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        return grid;
    }

    private void header(XWPFTable grid) {
        XWPFTableRow row = grid.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        List<String> names = rows.columns();
        for (int i = 0; i < COLUMNS.length; i++) {
            XWPFTableCell cell = row.getCell(i);
            width(cell, COLUMNS[i]);
            cell.setColor("E8E4DA");
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            paragraph.setStyle("ColumnHead");
            run(paragraph, names.get(i));
        }
    }

    private void heading(XWPFTable grid, Row head) {
        XWPFTableRow row = grid.createRow();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        XWPFTableCell cell = row.getCell(0);
        width(cell, LONG_SIDE - 2 * MARGIN);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(COLUMNS.length));
        cell.setColor("F5F2EA");
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle("Cell");
        paragraph.setKeepNext(true);
        run(paragraph, table.element(head) + (Marked.words(head).isEmpty() ? "" : ". "))
                .setBold(true);
        marked(paragraph, Marked.words(head), Side.BOTH, table.comparison().newAct());
    }

    private void entry(XWPFTable grid, Entry entry) {
        XWPFTableRow row = grid.createRow();
        row.setCantSplitRow(rows.length(entry) < SHORT);
        for (int i = 0; i < COLUMNS.length; i++) {
            width(row.getCell(i), COLUMNS[i]);
        }
        plain(row.getCell(0), rows.next());
        plain(row.getCell(1), table.element(entry.row()));
        text(row.getCell(2), entry, Side.OLD, table.comparison().oldAct());
        text(row.getCell(3), entry, Side.NEW, table.comparison().newAct());
        plain(row.getCell(4), table.rationale(entry));
    }

    private void text(XWPFTableCell cell, Entry entry, Side side, Act act) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle("Cell");
        if (rows.isAbsent(entry, side)) {
            run(paragraph, rows.absent(side)).setItalic(true);
        } else {
            marked(paragraph, entry.words(), side, act);
        }
    }

    private static void plain(XWPFTableCell cell, String text) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle("Cell");
        run(paragraph, text);
    }

    /** @param act whose words they are */
    private static void marked(XWPFParagraph paragraph, List<WordChange> words, Side side, Act act) {
        String language = DocxLanguage.tag(act.language());
        WordChange before = Marked.equal("");
        for (WordChange word : words) {
            if (side.shows(word.op())) {
                if (Marked.isReplacement(before, word)) {
                    run(paragraph, " ");
                }
                before = word;
                int end = Marked.endOfWords(word.text());
                int start = Math.min(Marked.startOfWords(word.text()), end);
                run(paragraph, word.text().substring(0, start)).setLang(language);
                XWPFRun run = run(paragraph, word.text().substring(start, end));
                run.setLang(language);
                if (word.op() == Op.DELETE && word.cause() == Cause.ELSEWHERE) {
                    // Not gone: another row has these words.
                    run.setItalic(true);
                    run.setColor("808080");
                } else {
                    mark(run, word.op());
                }
                run(paragraph, word.text().substring(end)).setLang(language);
            }
        }
    }

    private static void mark(XWPFRun run, Op op) {
        if (op == Op.DELETE) {
            run.setStrikeThrough(true);
        } else if (op == Op.INSERT) {
            run.setBold(true);
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
    }

    private static XWPFParagraph styled(XWPFDocument document, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        int start = 0;
        for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', start)) {
            run.setText(text.substring(start, line));
            run.addBreak();
            start = line + 1;
        }
        if (start < text.length()) {
            run.setText(text.substring(start));
        }
        return run;
    }

    private static void width(XWPFTableCell cell, int twips) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        CTTblWidth width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }
}
