package org.dauys.server.submission.desk;

import java.util.Optional;
import org.dauys.server.jobs.Work;
import org.springframework.stereotype.Component;

/** Reads a file into rows; the subject is its id and revision. */
@Component
class ImportReading implements Work {
    static final String KIND = "read-import";

    private final KeptImports imports;

    ImportReading(KeptImports imports) {
        this.imports = imports;
    }

    static String subject(KeptImports.Kept kept) {
        return kept.id() + "/" + kept.revision();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        long id = Long.parseLong(subject.substring(0, subject.indexOf('/')));
        Optional<KeptImports.Kept> kept =
                imports.find(id).filter(one -> one.is("waiting") && subject(one).equals(subject));
        if (kept.isEmpty()) {
            return;
        }
        try {
            imports.read(id, read(kept.get()));
        } catch (UnreadableTableException unreadable) {
            imports.unreadable(id, unreadable.problem());
        }
    }

    private TableRows read(KeptImports.Kept kept) throws UnreadableTableException {
        byte[] bytes = imports.bytes(kept.id());
        return switch (kept.format()) {
            case "xlsx" -> XlsxRows.read(bytes);
            case "jsonl" -> JsonLines.read(bytes);
            default -> CsvRows.read(bytes, kept.encoding());
        };
    }
}
