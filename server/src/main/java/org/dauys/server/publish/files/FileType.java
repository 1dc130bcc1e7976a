package org.dauys.server.publish.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.dauys.compare.table.TableFormat;
import org.dauys.server.invariants.Impossible;
import org.dauys.text.Format;
import org.springframework.http.MediaType;

/** The formats of files, by the endings of their names. */
enum FileType {
    TXT("text/plain", true, Format.TEXT, TableFormat.TEXT),
    MD("text/markdown", true, Format.MARKDOWN, null),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            false,
            Format.DOCX,
            TableFormat.DOCX),
    PDF("application/pdf", false, Format.PDF, TableFormat.PDF),
    HTML("text/html", true, Format.HTML, TableFormat.HTML),
    CSV("text/csv", true, null, TableFormat.CSV),
    JSON("application/json", false, Format.JSON, TableFormat.JSON),
    /** Akoma Ntoso has no media type of its own that is registered. */
    AKN("application/xml", true, Format.AKN, TableFormat.AKN);

    /** Spring says nowhere that it never changes, but it does not. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final MediaType mediaType;

    private final Optional<Format> act;
    private final Optional<TableFormat> table;

    FileType(
            String mediaType,
            boolean charset,
            @org.jspecify.annotations.Nullable Format act,
            @org.jspecify.annotations.Nullable TableFormat table) {
        MediaType plain = MediaType.parseMediaType(mediaType);
        this.mediaType = charset ? new MediaType(plain, StandardCharsets.UTF_8) : plain;
        this.act = Optional.ofNullable(act);
        this.table = Optional.ofNullable(table);
    }

    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(type -> type.ending().equals(ending))
                .findFirst();
    }

    /** Of a text as it was uploaded. */
    static FileType of(Format format) {
        return Arrays.stream(values())
                .filter(type -> type.act.filter(format::equals).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> Impossible.in(FileType.class, "texts are uploaded as " + format + ", and it is no type"));
    }

    String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** With the character set where one belongs; JSON is always UTF-8 and has none. */
    MediaType mediaType() {
        return mediaType;
    }

    /** In which acts are written, if they are. */
    Optional<Format> act() {
        return act;
    }

    /** In which comparative tables are written, if they are. */
    Optional<TableFormat> table() {
        return table;
    }

    /** Whether laying it out takes so long that no request should wait for it. */
    boolean isSlow() {
        return this == PDF || this == DOCX;
    }
}
