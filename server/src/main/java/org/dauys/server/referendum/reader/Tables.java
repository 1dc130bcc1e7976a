package org.dauys.server.referendum.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.NistExport;
import org.dauys.tally.write.Report;
import org.dauys.tally.write.RuleJson;
import org.dauys.tally.write.VoteFacts;

/** All tables of a count as the engine writes them: with these anyone counts again. The same count gives the same bytes. */
final class Tables {
    /** What a page offers, in this order. */
    static final List<String> NAMES = List.of(
            "protocols.csv",
            "official.csv",
            "stations.csv",
            "totals.csv",
            "findings.csv",
            "published.csv",
            "tally.json",
            "rule.yaml",
            "rule.json",
            "nist.json",
            "all.zip");

    private final Counted counted;
    private final String title;
    private final Report report;

    /** @param title of the consultation */
    Tables(Counted counted, String title) {
        this.counted = counted;
        this.title = title;
        this.report = Report.of(counted.tally(), Optional.of(counted.decision().rule()));
    }

    /** One of {@link #NAMES}. */
    byte[] of(String name) {
        return switch (name) {
            case "protocols.csv" -> text(CsvExport.protocols(counted.tally()));
            case "official.csv" -> text(CsvExport.official(counted.tally()));
            case "stations.csv" -> text(CsvExport.stations(counted.tally()));
            case "totals.csv" -> text(CsvExport.totals(counted.tally()));
            case "findings.csv" -> text(CsvExport.findings(counted.tally()));
            case "published.csv" -> text(CsvExport.published(counted.tally()));
            case "tally.json" -> written(out -> JsonExport.write(report, out));
            case "rule.yaml" -> text(counted.referendum().rule());
            case "rule.json" -> text(RuleJson.of(counted.decision().rule()));
            case "nist.json" -> written(out -> NistExport.write(counted.tally(), facts(), out));
            case "all.zip" -> zip();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What the command counts again: without what has no row. */
    private byte[] zip() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(
                "protocols.csv",
                "stations.csv",
                "totals.csv",
                "findings.csv",
                "tally.json",
                "rule.yaml",
                "rule.json")) {
            files.put(name, of(name));
        }
        if (!counted.tally().count().published().isEmpty()) {
            files.put("published.csv", of("published.csv"));
        }
        return written(out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same files make the same archive.
                entry.setLastModifiedTime(FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private VoteFacts facts() {
        Instant day = counted.referendum().opens();
        return new VoteFacts(
                title,
                "en",
                day.atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                title,
                title,
                day,
                counted.referendum().state() == ReferendumState.CLOSED);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The media type of a file by its name. */
    static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "json" -> "application/json";
            case "zip" -> "application/zip";
            default -> "text/plain;charset=UTF-8";
        };
    }
}
