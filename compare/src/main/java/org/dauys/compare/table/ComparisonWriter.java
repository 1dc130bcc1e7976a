package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.language.Phrases;

/** Writes a comparison as a comparative table in any {@link TableFormat}. */
public final class ComparisonWriter {
    private ComparisonWriter() {}

    /** Writes the table without rationales; {@code out} stays open. */
    public static void write(Comparison comparison, TableFormat format, TableOptions options, OutputStream out)
            throws IOException {
        write(comparison, format, options, row -> "", out);
    }

    /**
     * Writes the table; {@code out} stays open.
     *
     * @param rationales why a row was changed, in plain text; empty when nothing is said. DOCX and PDF have a column for
     *     it, CSV has one when any row has a rationale, JSON a field where there is one; the other formats leave it out
     */
    public static void write(
            Comparison comparison,
            TableFormat format,
            TableOptions options,
            Function<Row, String> rationales,
            OutputStream out)
            throws IOException {
        Table table = Table.of(comparison, options, rationales);
        switch (format) {
            case TEXT -> out.write(utf8(new TextTable(table).write()));
            case JSON -> JsonTable.write(table, out);
            case HTML -> out.write(utf8(new HtmlTable(table).write()));
            case DOCX -> new DocxTable(table).write(out);
            case PDF -> PdfTable.write(table, out);
            case CSV -> CsvTable.write(table, out);
            case AKN -> AknTable.write(table, out);
        }
    }

    /**
     * The page of HTML that {@link TableFormat#PDF} is laid out from, for those who have it laid out elsewhere: by {@link
     * org.dauys.text.write.PdfPages}, in the language of the options.
     */
    public static String pdfPage(Comparison comparison, TableOptions options, Function<Row, String> rationales) {
        return PdfTable.html(Table.of(comparison, options, rationales));
    }

    /**
     * What changed beside the provisions, in words: "other changes: 2 headings, 1 note · 3 only renumbered".
     *
     * @return empty when nothing did
     */
    public static String others(Comparison comparison, Locale locale) {
        return OtherWords.others(comparison.counts(), Phrases.in(locale));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
