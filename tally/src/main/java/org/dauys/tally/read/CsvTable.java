package org.dauys.tally.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.compare.csv.PlainCsv;
import org.dauys.compare.table.CsvCell;
import org.dauys.tally.source.UnreadableException;

/** A table from comma-separated values. */
final class CsvTable {
    /** Bytes of a part that is worth a task of its own. */
    static final int PART = 1 << 20;

    private CsvTable() {}

    /** @param own whether words may have our apostrophe before them, which spreadsheets need and readers do not */
    static Table read(String file, byte[] text, TableMapping mapping, boolean own) throws UnreadableException {
        List<List<Table.Row>> parts = parts(file, text, mapping, own);
        List<Integer> header = mapping.layout().header();
        int last = header.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> names = names(file, parts, header);
        List<List<Table.Row>> below =
                parts.stream().map(rows -> below(rows, last)).toList();
        return new Table(names, below, true);
    }

    /** The rows after those that name the columns. */
    private static List<Table.Row> below(List<Table.Row> rows, int last) {
        int first = 0;
        while (first < rows.size() && rows.get(first).number() <= last) {
            first++;
        }
        return rows.subList(first, rows.size());
    }

    private static List<List<Table.Row>> parts(String file, byte[] text, TableMapping mapping, boolean own)
            throws UnreadableException {
        byte[] said = mapping.layout()
                .delimiter()
                .map(sign -> joined(("sep=" + sign + "\n").getBytes(StandardCharsets.UTF_8), text))
                .orElse(text);
        Optional<List<PlainCsv>> plain = PlainCsv.parts(said, PART);
        if (plain.isPresent()) {
            return plain.get().stream()
                    .<List<Table.Row>>map(part -> new Table.FileRows(part, own))
                    .toList();
        }
        try {
            return List.of(copied(CsvText.rows(new String(said, StandardCharsets.UTF_8)), own));
        } catch (BrokenCsvException broken) {
            throw new UnreadableException(file + ", " + broken.fault());
        }
    }

    /** The reader takes a first line like this for the delimiter, and counts no row for it. */
    private static byte[] joined(byte[] line, byte[] text) {
        byte[] all = Arrays.copyOf(line, line.length + text.length);
        System.arraycopy(text, 0, all, line.length, text.length);
        return all;
    }

    private static List<Table.Row> copied(List<CsvRow> read, boolean own) {
        List<Table.Row> rows = new ArrayList<>(read.size());
        for (CsvRow row : read) {
            List<String> cells = own ? row.cells().stream().map(CsvCell::words).toList() : row.cells();
            rows.add(new Table.Cells(row.number(), cells));
        }
        return rows;
    }

    /**
     * The names in the rows that the mapping says; with no such row, columns are called 1, 2, 3 … Of several rows, names are joined
     * with a blank, and what stands above several columns is the name of each of them.
     */
    private static List<String> names(String file, List<List<Table.Row>> parts, List<Integer> header)
            throws UnreadableException {
        if (header.isEmpty()) {
            int widest = rows(parts).mapToInt(Table.Row::width).max().orElse(0);
            return IntStream.rangeClosed(1, widest).mapToObj(String::valueOf).toList();
        }
        List<Table.Row> named = new ArrayList<>();
        for (int number : header) {
            named.add(rows(parts)
                    .filter(row -> row.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableException(file + ": row " + number
                            + " should hold the names of columns, and is empty. Say which row does: header.")));
        }
        int width = named.stream().mapToInt(Table.Row::width).max().orElse(0);
        String[] names = new String[width];
        Arrays.fill(names, "");
        for (int level = 0; level < named.size(); level++) {
            String above = "";
            for (int column = 0; column < width; column++) {
                String cell = named.get(level).cell(column);
                boolean lowest = level == named.size() - 1;
                above = cell.isEmpty() && !lowest ? above : cell;
                names[column] = (names[column] + " " + above).strip();
            }
        }
        return List.of(names);
    }

    private static Stream<Table.Row> rows(List<List<Table.Row>> parts) {
        return parts.stream().flatMap(List::stream);
    }
}
