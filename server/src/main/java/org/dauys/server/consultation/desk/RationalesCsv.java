package org.dauys.server.consultation.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvFault;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Words;

/**
 * Rationales as a spreadsheet keeps them: the columns {@code label}, {@code side} ({@code new} or {@code old}), {@code kk},
 * {@code ru}, {@code en} and {@code revision}, which tells whether someone wrote since the file was made.
 */
final class RationalesCsv {
    private static final List<String> COLUMNS = List.of("label", "side", "kk", "ru", "en", "revision");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * One line of the file.
     *
     * @param line of the file on which it ends, from 1
     * @param revision empty when the file does not tell
     */
    record Line(long line, Side side, String label, Words words, Optional<Integer> revision) {}

    /** The cells of a row by the names of their columns. */
    private record Cells(List<String> head, List<String> cells) {
        /** Empty where there is no such cell. */
        String of(String column) {
            int at = head.indexOf(column);
            return at < 0 || at >= cells.size()
                    ? ""
                    : cells.get(at).strip().replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
        }
    }

    private final Errors errors;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();

    private RationalesCsv(Errors errors) {
        this.errors = errors;
    }

    /** UTF-8 with the mark that spreadsheets know it by. */
    static String write(List<Rationale> rationales) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            List<Rationale> sorted = rationales.stream()
                    .sorted(Comparator.comparing(Rationale::side).reversed().thenComparing(Rationale::label))
                    .toList();
            for (Rationale one : sorted) {
                printer.printRecord(
                        one.label(),
                        one.side().name().toLowerCase(Locale.ROOT),
                        CsvCell.of(one.words().kk()),
                        CsvCell.of(one.words().ru()),
                        CsvCell.of(one.words().en()),
                        one.revision());
            }
        } catch (IOException impossible) {
            throw Impossible.in(RationalesCsv.class, impossible);
        }
        return out.toString();
    }

    /** Reads the lines; all that is wrong with their form is added to the errors. */
    static List<Line> read(byte[] bytes, Errors errors) {
        RationalesCsv csv = new RationalesCsv(errors);
        Optional<String> text = csv.decode(bytes);
        if (text.isPresent()) {
            csv.read(text.get());
        }
        return csv.lines;
    }

    private Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            errors.add("file", "desk.error.csv.utf8");
            return Optional.empty();
        }
    }

    private void read(String text) {
        try {
            List<CsvRow> rows = CsvText.rows(text);
            List<String> head = rows.isEmpty()
                    ? List.of()
                    : rows.getFirst().cells().stream()
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .toList();
            List<String> missing = COLUMNS.subList(0, 5).stream()
                    .filter(column -> !head.contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                errors.add("file", "desk.error.csv.columns", String.join(", ", missing));
                return;
            }
            for (CsvRow row : rows.subList(1, rows.size())) {
                line(new Cells(head, row.cells()), row.line());
            }
            if (lines.isEmpty() && errors.isEmpty()) {
                errors.add("file", "desk.error.csv.empty");
            }
        } catch (BrokenCsvException noCsv) {
            CsvFault fault = noCsv.fault();
            errors.add(
                    "file",
                    switch (fault.kind()) {
                        case LEFT_OPEN -> "desk.error.csv.open";
                        case AFTER_QUOTATION -> "desk.error.csv.after";
                    },
                    fault.row(),
                    fault.column());
        }
    }

    private void line(Cells row, long line) {
        String label = row.of("label");
        String side = row.of("side").toLowerCase(Locale.ROOT);
        Words words = new Words(CsvCell.words(row.of("kk")), CsvCell.words(row.of("ru")), CsvCell.words(row.of("en")));
        if (label.isEmpty()) {
            errors.add("file", "desk.error.csv.label", line);
            return;
        }
        if (!side.equals("new") && !side.equals("old")) {
            errors.add("file", "desk.error.csv.side", line, row.of("side"));
            return;
        }
        Long before = seen.putIfAbsent(side + " " + label, line);
        if (before != null) {
            errors.add("file", "desk.error.csv.twice", line, label, before);
        }
        if (words.byCode().values().stream().anyMatch(some -> some.length() > RationalePage.LONGEST)) {
            errors.add("file", "desk.error.csv.long", line, RationalePage.LONGEST);
        }
        lines.add(new Line(line, side.equals("old") ? Side.OLD : Side.NEW, label, words, revision(row, line)));
    }

    private Optional<Integer> revision(Cells row, long line) {
        String revision = row.of("revision");
        if (revision.matches("[0-9]{1,9}")) {
            return Optional.of(Integer.valueOf(revision));
        }
        if (!revision.isEmpty()) {
            errors.add("file", "desk.error.csv.revision", line, revision);
        }
        return Optional.empty();
    }
}
