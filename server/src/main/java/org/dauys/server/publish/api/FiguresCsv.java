package org.dauys.server.publish.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.table.CsvCell;

/** Figures across meetings as CSV (RFC 4180, UTF-8): a line for each cell of the tables, then four for each poll. */
final class FiguresCsv {
    static final List<String> COLUMNS =
            List.of("level", "place", "kind", "theme", "question", "suppressed", "number", "as_of");

    private FiguresCsv() {}

    static byte[] write(ApiFigures figures) {
        StringWriter text = new StringWriter(100_000);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            for (ApiFigures.Count one : figures.contributions()) {
                csv.printRecord(cells(
                        one.level(),
                        one.place().orElse(""),
                        one.kind().orElse(""),
                        one.theme().orElse(""),
                        "",
                        new ApiFigures.Told(one.suppressed(), one.number(), one.asOf())));
            }
            for (ApiFigures.Poll poll : figures.polls()) {
                csv.printRecord(cells("poll", poll.meeting(), "took-part", "", poll.question(), poll.tookPart()));
                csv.printRecord(cells("poll", poll.meeting(), "agree", "", poll.question(), poll.agree()));
                csv.printRecord(cells("poll", poll.meeting(), "disagree", "", poll.question(), poll.disagree()));
                csv.printRecord(cells("poll", poll.meeting(), "undecided", "", poll.question(), poll.undecided()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(
            String level, String place, String kind, String theme, String question, ApiFigures.Told number) {
        return List.of(
                        level,
                        place,
                        kind,
                        theme,
                        question,
                        String.valueOf(number.suppressed()),
                        number.number().map(String::valueOf).orElse(""),
                        number.asOf().map(Instant::toString).orElse(""))
                .stream()
                .map(CsvCell::of)
                .toList();
    }
}
