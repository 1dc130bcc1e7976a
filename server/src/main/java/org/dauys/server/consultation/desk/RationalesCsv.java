package org.dauys.server.consultation.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
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
                        one.words().kk(),
                        one.words().ru(),
                        one.words().en(),
                        one.revision());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
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
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(head))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            List<String> missing = COLUMNS.subList(0, 5).stream()
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                errors.add("file", "desk.error.csv.columns", String.join(", ", missing));
                return;
            }
            for (CSVRecord row : parser) {
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    line(row, parser.getCurrentLineNumber());
                }
            }
            if (lines.isEmpty() && errors.isEmpty()) {
                errors.add("file", "desk.error.csv.empty");
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException noCsv) {
            errors.add("file", "desk.error.csv.broken");
        }
    }

    /** Spreadsheets write semicolons where the comma is in numbers. */
    private static char delimiter(String head) {
        return head.contains("\t") ? '\t' : head.contains(";") ? ';' : ',';
    }

    private void line(CSVRecord row, long line) {
        String label = cell(row, "label");
        String side = cell(row, "side").toLowerCase(Locale.ROOT);
        Words words = new Words(cell(row, "kk"), cell(row, "ru"), cell(row, "en"));
        if (label.isEmpty()) {
            errors.add("file", "desk.error.csv.label", line);
            return;
        }
        if (!side.equals("new") && !side.equals("old")) {
            errors.add("file", "desk.error.csv.side", line, cell(row, "side"));
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

    private Optional<Integer> revision(CSVRecord row, long line) {
        String revision = cell(row, "revision");
        if (revision.matches("[0-9]{1,9}")) {
            return Optional.of(Integer.valueOf(revision));
        }
        if (!revision.isEmpty()) {
            errors.add("file", "desk.error.csv.revision", line, revision);
        }
        return Optional.empty();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "") : "";
    }
}
