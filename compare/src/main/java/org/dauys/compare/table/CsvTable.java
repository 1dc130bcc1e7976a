package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;

/** A comparison as CSV (RFC 4180, UTF-8): a line for each pair of provisions and for each that is new or removed. */
final class CsvTable {
    private static final List<String> COLUMNS =
            List.of("level", "old", "new", "relation", "score", "old_text", "new_text", "summary");

    private CsvTable() {}

    /** With a column for what rows count in beside the five numbers, and a last one for rationales, where any row has either. */
    static void write(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<Entry> entries = table.entries();
        boolean others = entries.stream().anyMatch(entry -> !table.others(entry).isEmpty());
        boolean reasoned =
                entries.stream().anyMatch(entry -> !table.rationale(entry).isEmpty());
        csv.printRecord(with(COLUMNS, others, "others", reasoned, "rationale"));
        for (Entry entry : entries) {
            List<String> close = with(
                    List.of(table.summary(entry)),
                    others,
                    String.join(" ", table.others(entry)),
                    reasoned,
                    table.rationale(entry));
            pairs(entry, close, csv);
        }
        csv.flush();
    }

    private static List<String> with(
            List<String> values, boolean hasOthers, String others, boolean isReasoned, String rationale) {
        List<String> with = new ArrayList<>(values);
        if (hasOthers) {
            with.add(others);
        }
        if (isReasoned) {
            with.add(rationale);
        }
        return with;
    }

    private static void pairs(Entry entry, List<String> close, CSVPrinter csv) throws IOException {
        Row row = entry.row();
        if (row.oldUnits().isEmpty()) {
            for (Unit unit : row.newUnits()) {
                line(entry, "", unit.label(), "", newText(entry, unit), close, csv);
            }
        }
        for (Unit old : row.oldUnits()) {
            if (row.newUnits().isEmpty()) {
                line(entry, old.label(), "", oldText(entry, old), "", close, csv);
            }
            for (Unit unit : row.newUnits()) {
                line(entry, old.label(), unit.label(), oldText(entry, old), newText(entry, unit), close, csv);
            }
        }
    }

    private static void line(
            Entry entry, String old, String now, String oldText, String newText, List<String> close, CSVPrinter csv)
            throws IOException {
        Row row = entry.row();
        List<String> pair = List.of(
                row.level().jsonName(),
                old,
                now,
                row.relations().stream().map(Relation::jsonName).collect(Collectors.joining(" ")),
                String.format(Locale.ROOT, "%.3f", row.score()),
                oldText,
                newText);
        csv.printRecord(
                Stream.concat(pair.stream(), close.stream()).map(CsvCell::of).toList());
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
