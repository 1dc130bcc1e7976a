package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.dauys.compare.Comparison;

/** Writes a comparison as a comparative table in any {@link TableFormat}. */
public final class ComparisonWriter {
    private ComparisonWriter() {}

    /** Writes the table; {@code out} stays open. */
    public static void write(Comparison comparison, TableFormat format, TableOptions options, OutputStream out)
            throws IOException {
        Table table = Table.of(comparison, options);
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
