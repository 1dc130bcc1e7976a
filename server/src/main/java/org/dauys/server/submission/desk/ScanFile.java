package org.dauys.server.submission.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The scan of a letter, known by its content: whatever its name says, it is what its bytes are.
 *
 * @param fileName without folders, with the ending of what it is
 */
record ScanFile(String fileName, String mediaType, byte[] bytes) {
    static final int MOST_BYTES = 10 << 20;
    private static final int LONGEST_NAME = 100;
    /** Programs write a little after the end of a file. */
    private static final int TAIL = 2_048;

    /** What a scan can be: how it begins and how it ends. */
    private enum Kind {
        PDF("pdf", "application/pdf", "%PDF-", "%%EOF"),
        PNG("png", "image/png", "\u0089PNG\r\n\u001a\n", "IEND"),
        JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff", "\u00ff\u00d9");

        private final String ending;
        private final String mediaType;
        private final String head;
        private final String tail;

        Kind(String ending, String mediaType, String head, String tail) {
            this.ending = ending;
            this.mediaType = mediaType;
            this.head = head;
            this.tail = tail;
        }
    }

    /** Whether the whole file came: its end is there. */
    static boolean isWhole(byte[] bytes) {
        return kind(bytes)
                .filter(kind -> latin(bytes, Math.max(0, bytes.length - TAIL), bytes.length)
                        .contains(kind.tail))
                .isPresent();
    }

    /** Empty when it is neither PDF nor PNG nor JPEG. */
    static Optional<ScanFile> of(String name, byte[] bytes) {
        return kind(bytes).map(kind -> new ScanFile(named(name, kind), kind.mediaType, bytes));
    }

    private static Optional<Kind> kind(byte[] bytes) {
        String head = latin(bytes, 0, Math.min(bytes.length, 16));
        for (Kind kind : Kind.values()) {
            if (head.startsWith(kind.head)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String named(String name, Kind kind) {
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String kept = stem.substring(0, Math.min(LONGEST_NAME, stem.length())).strip();
        return (kept.isEmpty() ? "scan" : kept) + "." + kind.ending;
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The name of an upload without folders: some browsers send the whole path of someone's own disk. */
    static String name(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
    }
}
