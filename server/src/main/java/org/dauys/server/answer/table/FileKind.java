package org.dauys.server.answer.table;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The formats of the table as a file. */
enum FileKind {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 400),
    PDF("application/pdf", 400),
    CSV("text/csv;charset=UTF-8;header=present", 1_000);

    private final String mediaType;
    private final int rowsOfAPiece;

    FileKind(String mediaType, int rowsOfAPiece) {
        this.mediaType = mediaType;
        this.rowsOfAPiece = rowsOfAPiece;
    }

    static Optional<FileKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** As in addresses and in the database, and the ending of the file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** A piece is made at a time, in seconds, and held in memory whole. */
    int rowsOfAPiece() {
        return rowsOfAPiece;
    }

    /** Whether a campaign at one provision is one row; else each submission has its own. */
    boolean isGrouped() {
        return this != CSV;
    }
}
