package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;

/** docs/log-entries.md shows each type of entry as the program makes it. */
class EntryDocumentTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("dauys.root", ".."), "docs").resolve("log-entries.md");
    private static final String BEGIN = "<!-- types: checked by EntryDocumentTest, which prints the new text -->\n";
    private static final String END = "<!-- end of types -->\n";
    private static final String SALT = "5a17".repeat(16);

    @Test
    void documentShowsEveryTypeAsItIsMade() throws IOException {
        StringBuilder wanted = new StringBuilder();
        TestSite.demo().bean(EntryTypes.class).all().forEach(type -> wanted.append(printed(type)));
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("dauys.write-documents")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + wanted + document.substring(end));
            return;
        }
        assertEquals(wanted.toString(), document.substring(begin, end), "Write it with -Ddauys.write-documents=true");
    }

    private static String printed(EntryType type) {
        Optional<String> document = type.document().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        type.form() == EntryType.Form.SALTED
                                ? type.document().replaceFirst("\\{", "{\"salt\":\"" + SALT + "\",")
                                : type.document());
        Entry entry = new Entry(
                new UUID(0, 1),
                type,
                Instant.parse("2026-11-30T07:20:00Z"),
                "/c/new-law",
                1,
                "mul",
                type.says(),
                document.map(
                        json -> new Entry.Document.There(CanonicalJson.of(json), type.form() == EntryType.Form.SALTED)),
                false);
        return "### `" + type.name() + "`, version " + type.version() + "\n" + type.meaning() + ".\n```json\n"
                + text(entry.bytes()) + "\n"
                + document.map(json -> text(CanonicalJson.of(json)) + "\n").orElse("") + "```\n";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** So that the document may say that kinds are listed in it. */
    @Test
    void documentListsTheKinds() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<String> missing = TestSite.demo()
                .owner()
                .sql("select kind from record.kind order by ordinal")
                .query((row, i) -> row.getString(1))
                .list()
                .stream()
                .filter(kind -> !document.contains("| `" + kind + "` |"))
                .toList();
        assertEquals(List.of(), missing);
    }
}
