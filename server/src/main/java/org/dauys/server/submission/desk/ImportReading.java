package org.dauys.server.submission.desk;

import java.util.Optional;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.jobs.LargeWork;
import org.dauys.server.table.Problem;
import org.dauys.server.table.TableReading;
import org.dauys.server.table.TableRows;
import org.dauys.server.table.UnreadableTableException;
import org.springframework.stereotype.Component;

/** Reads a file into rows; the subject is its id and revision. */
@Component
class ImportReading implements LargeWork {
    static final String KIND = "read-import";

    private final KeptImports imports;
    private final Guard guard;

    ImportReading(KeptImports imports, Guard guard) {
        this.imports = imports;
        this.guard = guard;
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
        read(subject, Lane.JOBS);
    }

    @Override
    public void runLarge(String subject) {
        try {
            read(subject, Lane.LARGE);
        } catch (TooMuchException tooMuch) {
            imports.unreadable(
                    Long.parseLong(subject.substring(0, subject.indexOf('/'))),
                    Problem.of(
                            "",
                            "register.problem.too-hard",
                            tooMuch.budget().time().toSeconds(),
                            tooMuch.budget().megabytes()));
        }
    }

    private void read(String subject, Lane lane) {
        long id = Long.parseLong(subject.substring(0, subject.indexOf('/')));
        Optional<KeptImports.Kept> kept = imports.find(id)
                .filter(one -> one.is(ImportState.WAITING) && subject(one).equals(subject));
        if (kept.isEmpty()) {
            return;
        }
        try {
            imports.read(id, read(kept.get(), lane));
        } catch (UnreadableTableException unreadable) {
            imports.unreadable(id, unreadable.problem());
        }
    }

    private TableRows read(KeptImports.Kept kept, Lane lane) throws UnreadableTableException {
        return TableReading.read(guard, kept.file().format(), kept.file().encoding(), imports.bytes(kept.id()), lane);
    }
}
