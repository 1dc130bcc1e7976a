package org.dauys.server.submission.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV: the first line names the columns; commas, semicolons or tabulators between them. */
final class CsvRows {
    private CsvRows() {}

    static TableRows read(byte[] bytes, String encoding) throws UnreadableTableException {
        Decoded decoded = Decoded.of(bytes, encoding);
        String head = decoded.text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> new UnreadableTableException("register.problem.empty"));
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter(head)).get();
        long line = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(decoded.text()))
                .setFormat(format)
                .get()) {
            List<String> columns = new ArrayList<>();
            List<TableRows.Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                if (record.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns.addAll(record.toList());
                } else if (rows.size() <= TableRows.MOST_ROWS) {
                    rows.add(TableRows.row((int) record.getRecordNumber(), record.toList(), columns.size()));
                }
            }
            return new TableRows(decoded.encoding(), columns, rows).checked();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableTableException("register.problem.csv", line + 1);
        }
    }

    private static char delimiter(String head) {
        char best = ',';
        for (char one : new char[] {',', ';', '\t'}) {
            best = count(head, one) > count(head, best) ? one : best;
        }
        return best;
    }

    private static long count(String head, char sign) {
        return head.chars().filter(one -> one == sign).count();
    }
}
