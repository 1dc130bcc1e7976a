package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.Table.Group;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.PdfPages;

/** The lawyers' comparative table as PDF: A4 landscape, five columns, the last for the rationale. */
final class PdfTable {
    /** A row with fewer characters than this is kept on one page. */
    private static final int SHORT = 800;

    private final Table table;
    private final Comparison comparison;
    private final Phrases phrases;
    private final LegalRows rows;
    private final StringBuilder out = new StringBuilder(1 << 20);

    private PdfTable(Table table) {
        this.table = table;
        this.comparison = table.comparison();
        this.phrases = table.phrases();
        this.rows = new LegalRows(table);
    }

    static void write(Table table, OutputStream out) throws IOException {
        Language language = new Language(table.phrases().locale().getLanguage());
        PdfPages.write(new PdfTable(table).html(), language, out);
    }

    /** The page that is laid out. */
    static String html(Table table) {
        return new PdfTable(table).html();
    }

    private String html() {
        out.append("<!doctype html>\n<html lang=\"").append(phrases.locale().getLanguage());
        out.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        text(phrases.say("table.crumbs") + ". " + table.title(comparison.newAct()));
        out.append("</title>\n<style>\n").append(Html.resource("print.css")).append("</style>\n</head>\n<body>\n<h1>");
        text(phrases.say("table.crumbs"));
        out.append("</h1>\n<p class=\"act\" lang=\"")
                .append(comparison.newAct().language().code())
                .append("\">");
        text(table.title(comparison.newAct()));
        out.append("</p>\n");
        source("table.source.old", comparison.oldAct());
        source("table.source.new", comparison.newAct());
        out.append("<p>");
        text(OtherWords.line(comparison.counts(), phrases));
        out.append("</p>\n<p>");
        text(phrases.say("table.legend"));
        out.append(" <del>");
        text(phrases.say("table.legend.removed"));
        out.append("</del>, <ins>");
        text(phrases.say("table.legend.added"));
        out.append("</ins></p>\n<table>\n<thead><tr>");
        rows.columns().forEach(this::column);
        out.append("</tr></thead>\n<tbody>\n");
        for (Group group : table.groups()) {
            group.head().ifPresent(this::heading);
            group.entries().forEach(this::entry);
        }
        out.append("</tbody>\n</table>\n");
        if (!table.leftOut().isEmpty()) {
            out.append("<p>");
            text(table.leftOut());
            out.append("</p>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void source(String key, Act act) {
        out.append("<p class=\"source\">");
        text(rows.source(key, act));
        out.append("<span class=\"sum\">SHA-256: ")
                .append(ActWriter.sha256(act))
                .append("</span></p>\n");
    }

    private void column(String name) {
        out.append("<th scope=\"col\">");
        text(name);
        out.append("</th>");
    }

    private void heading(Row head) {
        out.append("<tr class=\"head\"><td colspan=\"5\"><b>");
        text(table.element(head) + (Marked.words(head).isEmpty() ? "" : ". "));
        out.append("</b><span lang=\"")
                .append(comparison.newAct().language().code())
                .append("\">");
        MarkedPdf.write(Marked.words(head), Side.BOTH, out);
        out.append("</span></td></tr>\n");
    }

    private void entry(Entry entry) {
        out.append(rows.length(entry) < SHORT ? "<tr class=\"short\"><td>" : "<tr><td>");
        text(rows.next());
        out.append("</td><th scope=\"row\">");
        text(table.element(entry.row()));
        out.append("</th>");
        cell(entry, Side.OLD, comparison.oldAct());
        cell(entry, Side.NEW, comparison.newAct());
        out.append("<td>");
        text(table.rationale(entry));
        out.append("</td></tr>\n");
    }

    private void cell(Entry entry, Side side, Act act) {
        if (rows.isAbsent(entry, side)) {
            out.append("<td><i>");
            text(rows.absent(side));
            out.append("</i></td>");
        } else {
            out.append("<td class=\"text\" lang=\"")
                    .append(act.language().code())
                    .append("\">");
            MarkedPdf.write(entry.words(), side, out);
            out.append("</td>");
        }
    }

    private void text(String text) {
        Html.escape(text, out);
    }
}
