package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;

/** A comparison as CSV (RFC 4180, UTF-8): a line for each pair of provisions and for each that is new or removed. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("level", "old", "new", "relation", "score", "old_text", "new_text", "summary")
            .get();

    private CsvTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT);
        for (Entry entry : table.entries()) {
            pairs(entry, table.summary(entry.row()), csv);
        }
        csv.flush();
    }

    private static void pairs(Entry entry, String summary, CSVPrinter csv) throws IOException {
        Row row = entry.row();
        if (row.oldUnits().isEmpty()) {
            for (Unit unit : row.newUnits()) {
                line(entry, "", unit.label(), "", newText(entry, unit), summary, csv);
            }
        }
        for (Unit old : row.oldUnits()) {
            if (row.newUnits().isEmpty()) {
                line(entry, old.label(), "", oldText(entry, old), "", summary, csv);
            }
            for (Unit unit : row.newUnits()) {
                line(entry, old.label(), unit.label(), oldText(entry, old), newText(entry, unit), summary, csv);
            }
        }
    }

    private static void line(
            Entry entry, String old, String now, String oldText, String newText, String summary, CSVPrinter csv)
            throws IOException {
        Row row = entry.row();
        csv.printRecord(List.of(
                row.level().jsonName(),
                old,
                now,
                row.relations().stream().map(Relation::jsonName).collect(Collectors.joining(" ")),
                String.format(Locale.ROOT, "%.3f", row.score()),
                oldText,
                newText,
                summary));
    }

    private static String oldText(Entry entry, Unit unit) {
        return entry.parts().size() > 1
                ? String.join("\n", entry.oldTexts())
                : Marked.text(unit, entry.row().level());
    }

    private static String newText(Entry entry, Unit unit) {
        return entry.parts().size() > 1
                ? String.join("\n", entry.newTexts())
                : Marked.text(unit, entry.row().level());
    }
}
