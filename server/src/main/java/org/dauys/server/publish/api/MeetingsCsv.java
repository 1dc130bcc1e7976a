package org.dauys.server.publish.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.table.CsvCell;

/**
 * Announced meetings as CSV (RFC 4180, UTF-8), a line for each. Words stand in a column of each language; several things of a
 * kind in one cell, with a semicolon between them. No cell runs as a formula: see {@link CsvCell}.
 */
final class MeetingsCsv {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final List<String> BEFORE =
            List.of("code", "state", "kind", "begins", "ends", "zone", "local_begins", "local_ends", "region");
    private static final List<String> WORDS = List.of("host", "settlement", "address", "accessibility", "cancelled");
    private static final List<String> AFTER = List.of(
            "link",
            "capacity",
            "languages",
            "themes",
            "delegation",
            "provisions",
            "announced_at",
            "changed_at",
            "revision",
            "page");

    private MeetingsCsv() {}

    static byte[] write(List<ApiMeeting> meetings) {
        StringWriter text = new StringWriter(meetings.size() * 600 + 1_000);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns());
            for (ApiMeeting meeting : meetings) {
                csv.printRecord(cells(meeting).stream().map(CsvCell::of).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<String> columns() {
        return Stream.of(
                        BEFORE.stream(),
                        WORDS.stream().flatMap(name -> LANGUAGES.stream().map(language -> name + "_" + language)),
                        AFTER.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static List<String> cells(ApiMeeting meeting) {
        ApiMeeting.With with = meeting.with();
        ApiMeeting.Where where = meeting.where();
        ApiMeeting.When when = meeting.when();
        ApiMeeting.Standing standing = meeting.standing();
        List<String> cells = new ArrayList<>(List.of(
                meeting.code(),
                standing.state(),
                with.kind(),
                when.begins().toString(),
                when.ends().toString(),
                when.zone(),
                when.localBegins(),
                when.localEnds(),
                where.region().map(ApiMeeting.Region::slug).orElse("")));
        for (Map<String, String> words : List.of(
                with.host(),
                where.settlement(),
                where.address(),
                where.accessibility(),
                standing.cancelled().orElse(Map.of()))) {
            LANGUAGES.forEach(language -> cells.add(words.getOrDefault(language, "")));
        }
        cells.addAll(List.of(
                where.link().orElse(""),
                with.capacity().map(String::valueOf).orElse(""),
                String.join(";", with.languages()),
                String.join(";", with.themes()),
                meeting.delegation().stream().map(ApiMeeting.Delegate::name).collect(Collectors.joining(";")),
                meeting.agenda().stream()
                        .flatMap(item -> item.provisions().stream())
                        .map(provision -> provision.version() + "/" + provision.label())
                        .distinct()
                        .collect(Collectors.joining(";")),
                standing.announcedAt().toString(),
                standing.changedAt().toString(),
                String.valueOf(standing.revision()),
                meeting.links().page()));
        return cells;
    }
}
