package org.dauys.compare.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads comma-separated values as spreadsheets write them: RFC 4180, with commas, semicolons or tabulators between the
 * cells. A first line {@code sep=;}, as some spreadsheets want it, says which, and is no row.
 */
public final class CsvText {
    static final Pattern SAID =
            Pattern.compile("\\A\"?sep=([^\\p{Alnum}\"\\r\\n])\"?[ \\t]*(\\R|\\z)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final char delimiter;
    private final int linesBefore;

    private CsvText(String text, char delimiter, int linesBefore) {
        this.text = text;
        this.delimiter = delimiter;
        this.linesBefore = linesBefore;
    }

    /**
     * The rows of a text.
     *
     * @param text without a byte order mark
     * @param most rows that are wanted, those that are empty not counted; what comes after is not looked at
     * @return empty rows are left out
     * @throws BrokenCsvException from where on the text is no CSV
     */
    public static List<CsvRow> rows(String text, int most) throws BrokenCsvException {
        List<CsvRow> rows = new ArrayList<>();
        of(text).read(row -> {
            rows.add(row);
            return rows.size() < most;
        });
        return rows;
    }

    /**
     * The rows of a text one by one, for files whose rows nobody wants to keep.
     *
     * @param text without a byte order mark
     * @param taker is given each row that is not empty
     * @throws BrokenCsvException from where on the text is no CSV; what stands before has been taken
     */
    public static void each(String text, Consumer<CsvRow> taker) throws BrokenCsvException {
        of(text).read(row -> {
            taker.accept(row);
            return true;
        });
    }

    private static CsvText of(String text) {
        Matcher said = SAID.matcher(text);
        return said.find()
                ? new CsvText(text.substring(said.end()), said.group(1).charAt(0), 1)
                : new CsvText(text, Delimiter.of(text), 0);
    }

    /** As {@link #rows(String, int)}, however many there are. */
    public static List<CsvRow> rows(String text) throws BrokenCsvException {
        return rows(text, Integer.MAX_VALUE);
    }

    static CSVParser parser(Reader text, char delimiter) throws IOException {
        // Empty lines are counted, so that rows have the numbers that a spreadsheet shows.
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder().setReader(text).setFormat(format).get();
    }

    /** @param taker says whether it wants more */
    private void read(Predicate<CsvRow> taker) throws BrokenCsvException {
        try (CSVParser parser = parser(new StringReader(text), delimiter)) {
            for (CSVRecord record : parser) {
                CsvRow row = new CsvRow(
                        parser.getCurrentLineNumber() + linesBefore, (int) record.getRecordNumber(), record.toList());
                if (!row.isBlank() && !taker.test(row)) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            CsvFault fault = new FaultSearch(text, delimiter).find();
            throw new BrokenCsvException(
                    new CsvFault(fault.row(), fault.column(), fault.line() + linesBefore, fault.kind()));
        }
    }
}
