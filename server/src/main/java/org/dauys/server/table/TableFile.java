package org.dauys.server.table;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.site.Visit;
import org.springframework.web.multipart.MultipartFile;

/**
 * A table as it was uploaded.
 *
 * @param name without folders: some browsers send the whole path of the sender's own disk
 * @param format {@code csv}, {@code xlsx} or {@code jsonl}
 */
public record TableFile(String name, String format, byte[] bytes) {
    private static final int LONGEST_NAME = 150;
    private static final String FIELD = "file";

    /** The file that was chosen, from a form's field {@code file}; what is wrong with it is added to the visit's errors. */
    public static Optional<TableFile> of(Optional<MultipartFile> file, Visit visit) throws IOException {
        Optional<MultipartFile> chosen = file.filter(one -> !name(one).isEmpty());
        if (chosen.isEmpty()) {
            visit.mistake(FIELD, "desk.error.file.none");
            return Optional.empty();
        }
        String name = name(chosen.get());
        Optional<String> format = format(name);
        if (chosen.get().getSize() == 0) {
            visit.mistake(FIELD, "desk.error.file.empty", name);
        } else if (chosen.get().getSize() > TableRows.MOST_BYTES) {
            visit.mistake(FIELD, "table.error.large", name, TableRows.MOST_BYTES >> 20);
        } else if (format.isEmpty()) {
            visit.mistake(FIELD, "table.error.type", name);
        } else {
            return Optional.of(new TableFile(name, format.get(), chosen.get().getBytes()));
        }
        return Optional.empty();
    }

    private static String name(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static Optional<String> format(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv", "tsv", "txt" -> Optional.of("csv");
            case "xlsx" -> Optional.of("xlsx");
            case "jsonl", "ndjson" -> Optional.of("jsonl");
            default -> Optional.empty();
        };
    }
}
