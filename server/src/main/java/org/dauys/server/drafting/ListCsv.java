package org.dauys.server.drafting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.amend.Edit;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.drafting.DisposalLists.Line;

/**
 * The list in order of disposal as CSV (RFC 4180, UTF-8), a line for each amendment; withdrawn ones at the end. No cell runs as a
 * formula: see {@link CsvCell}.
 */
final class ListCsv {
    private static final List<String> COLUMNS =
            List.of("list_number", "new", "amendment", "article", "provision", "language", "wording");
    private static final List<String> OF_THE_DESK = List.of("decision", "code");
    private static final int PLACES = 4;

    private ListCsv() {}

    static byte[] write(ListSheet sheet) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns(sheet));
            for (ListRow row : sheet.rows()) {
                csv.printRecord(cells(row, sheet).stream().map(CsvCell::of).toList());
            }
            for (Map.Entry<Integer, String> one : sheet.withdrawn().entrySet()) {
                csv.printRecord(withdrawn(one, sheet));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> columns(ListSheet sheet) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(sheet.isOfTheDesk() ? OF_THE_DESK : List.of("state"));
        columns.add("doubt");
        return columns;
    }

    private static List<String> cells(ListRow row, ListSheet sheet) {
        Line line = row.line();
        Candidate candidate = row.candidate();
        List<String> cells = new ArrayList<>(List.of(
                line.number().orElse(""),
                line.fresh() ? "*" : "",
                String.valueOf(candidate.number()),
                line.listed().article(),
                candidate.label(),
                candidate.change().language().code(),
                wording(row)));
        cells.addAll(sheet.isOfTheDesk() ? List.of(candidate.decision().choice().code(), line.code()) : List.of(""));
        cells.add(line.listed().doubt().map(DisposalOrder.Doubt::code).orElse(""));
        return cells;
    }

    /** Of what names no words of the text the sender's own, as on the page. */
    private static String wording(ListRow row) {
        String wording = String.join(
                "; ", row.candidate().edits().stream().map(Edit::wording).toList());
        return wording.isEmpty() ? row.proposed() : wording;
    }

    private static List<String> withdrawn(Map.Entry<Integer, String> one, ListSheet sheet) {
        List<String> cells = new ArrayList<>(List.of(one.getValue(), "", String.valueOf(one.getKey())));
        for (int i = 0; i < PLACES; i++) {
            cells.add("");
        }
        cells.add("withdrawn");
        while (cells.size() < columns(sheet).size()) {
            cells.add("");
        }
        return cells;
    }
}
