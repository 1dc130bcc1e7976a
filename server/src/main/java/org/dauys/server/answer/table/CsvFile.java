package org.dauys.server.answer.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.answer.table.Texts.Column;
import org.dauys.server.guard.Lane;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Component;

/**
 * The table as CSV (RFC 4180, UTF-8): a line for each submission, with codes as in the database. The words of a provision
 * stand in its first line alone. No cell runs as a formula: see {@link CsvCell}.
 */
@Component
class CsvFile implements TableWriter {
    static final List<String> COLUMNS = List.of(
            "number",
            "received",
            "state",
            "hidden_reason",
            "provision",
            "kind",
            "source",
            "language",
            "sender",
            "organisation",
            "supporters",
            "campaign",
            "action",
            "chosen_words",
            "proposed",
            "words",
            "rationale",
            "disposition",
            "answered",
            "body",
            "reason",
            "particular",
            "in_force_provision",
            "in_force_text",
            "draft_text",
            "next_provision",
            "next_text");

    @Override
    public FileKind kind() {
        return FileKind.CSV;
    }

    @Override
    public byte[] piece(Piece piece, Lane lane) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            for (Piece.Group group : piece.groups()) {
                boolean first = !group.continued();
                for (Entry entry : group.entries()) {
                    csv.printRecord(line(entry, group.texts(), first, piece.opening()));
                    first = false;
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void assemble(Opening opening, Pieces pieces, OutputStream out) throws IOException {
        out.write((String.join(",", COLUMNS) + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (int number = 1; number <= pieces.many(); number++) {
            try (GZIPInputStream piece = new GZIPInputStream(new ByteArrayInputStream(pieces.piece(number)))) {
                piece.transferTo(out);
            }
        }
    }

    private static List<String> line(Entry entry, Texts texts, boolean first, Opening opening) {
        List<String> line = new ArrayList<>();
        switch (entry) {
            case Gap gap -> gap(gap, opening, line);
            case Single single -> single(single, opening, line);
            case Entry.Campaign campaign ->
                throw Impossible.in(CsvFile.class, "campaign " + campaign.id() + " is not one line");
        }
        if (first) {
            line.add(names(texts.inForce()));
            line.add(words(texts.inForce(), Op.DELETE));
            line.add(words(texts.before(), Op.DELETE));
            line.add(names(texts.after()));
            line.add(words(texts.after(), Op.DELETE));
        }
        while (line.size() < COLUMNS.size()) {
            line.add("");
        }
        return line.stream().map(CsvCell::of).toList();
    }

    private static void gap(Gap gap, Opening opening, List<String> line) {
        line.add(String.valueOf(gap.number()));
        line.add(day(gap.received(), opening));
        line.add(gap.state().code());
        line.add(gap.reason().map(reason -> reason.code()).orElse(""));
        line.add(gap.label());
        while (line.size() < COLUMNS.indexOf("in_force_provision")) {
            line.add("");
        }
    }

    private static void single(Single single, Opening opening, List<String> line) {
        Submission submission = single.submission();
        line.add(String.valueOf(submission.number()));
        line.add(day(submission.receivedAt(), opening));
        line.add(submission.state().code());
        line.add("");
        line.add(single.label());
        line.add(submission.kind().code());
        line.add(submission.source().code());
        line.add(submission.language().code());
        line.add(single.sender());
        line.add(submission.organisation());
        line.add(String.valueOf(submission.supporters()));
        line.add(submission.campaignId().map(String::valueOf).orElse(""));
        line.add(submission.amendment().map(one -> one.action().code()).orElse(""));
        line.add(submission.anchor().quote());
        line.add(submission.amendment().map(one -> one.proposed()).orElse(""));
        line.add(submission.words());
        line.add(submission.rationale());
        line.add(single.decided().map(Decided::disposition).orElse(""));
        line.add(single.decided().map(one -> day(one.givenAt(), opening)).orElse(""));
        line.add(single.decided().map(one -> one.body().in(opening.language())).orElse(""));
        line.add(
                single.decided().map(one -> one.reason().in(opening.language())).orElse(""));
        line.add(single.decided()
                .map(one -> one.particular().in(opening.language()))
                .orElse(""));
    }

    private static String day(Instant instant, Opening opening) {
        ZoneId zone = opening.pair().consultation().zone();
        return instant.atZone(zone).toLocalDate().toString();
    }

    private static String names(Column column) {
        return column.parts().stream().map(Texts.Part::name).collect(Collectors.joining("; "));
    }

    private static String words(Column column, Op without) {
        return column.parts().stream()
                .map(part -> part.words().stream()
                        .filter(run -> run.op() != without)
                        .map(WordChange::text)
                        .collect(Collectors.joining()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
