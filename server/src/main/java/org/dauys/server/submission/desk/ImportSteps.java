package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.site.Visit;
import org.dauys.server.table.Decoded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an editor has done with a file, step by step; each ends with work for a job. */
@Component
class ImportSteps {
    private static final List<String> ENCODINGS = List.of(Decoded.UTF_8, Decoded.WINDOWS_1251);

    private final KeptImports imports;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    ImportSteps(KeptImports imports, Jobs jobs, TransactionTemplate transaction) {
        this.imports = imports;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    private record Job(String kind, String subject) {}

    /**
     * Keeps a file, which is read next.
     *
     * @param encoding as it was chosen; others than those that are known count as none
     * @return its key
     */
    long keep(long consultation, String name, String format, String encoding, byte[] bytes) {
        Long id = transaction.execute(status -> {
            long made = imports.add(consultation, name, format, known(encoding), bytes);
            jobs.add(ImportReading.KIND, made + "/0");
            return made;
        });
        return Objects.requireNonNull(id);
    }

    /** Reads the file once more, in the encoding that was chosen, or takes up work that was given up. */
    void read(KeptImports.Kept kept, String encoding) {
        transaction.executeWithoutResult(status -> {
            if (kept.is(ImportState.UNREADABLE) || kept.is(ImportState.READ)) {
                imports.move(kept, ImportState.WAITING);
                imports.encoding(kept.id(), known(encoding));
            }
            goOn(kept.id());
        });
    }

    /** Checks every row, with the columns as they were named. */
    void check(KeptImports.Kept kept, ImportMapping mapping) {
        transaction.executeWithoutResult(status -> {
            imports.mapping(kept.id(), mapping.json());
            imports.move(kept, ImportState.CHECKING);
            goOn(kept.id());
        });
    }

    /** Takes the rows that are good into the register. */
    void take(KeptImports.Kept kept) {
        transaction.executeWithoutResult(status -> {
            imports.move(kept, ImportState.TAKING);
            goOn(kept.id());
        });
    }

    /** Whether the program gave up what a file waits for. */
    boolean isStuck(KeptImports.Kept kept) {
        return job(kept)
                .flatMap(job -> jobs.state(job.kind(), job.subject()))
                .filter(Jobs.State.FAILED::equals)
                .isPresent();
    }

    private void goOn(long id) {
        KeptImports.Kept now = imports.find(id).orElseThrow(Visit::missing);
        job(now).ifPresent(job -> jobs.add(job.kind(), job.subject()));
    }

    private static String known(String encoding) {
        return ENCODINGS.contains(encoding) ? encoding : "";
    }

    /** The job that a file waits for. */
    private static Optional<Job> job(KeptImports.Kept kept) {
        return switch (kept.state()) {
            case WAITING -> Optional.of(new Job(ImportReading.KIND, ImportReading.subject(kept)));
            case CHECKING -> Optional.of(new Job(ImportChecking.KIND, ImportReading.subject(kept)));
            case TAKING ->
                Optional.of(new Job(
                        ImportTaking.KIND, kept.id() + "/" + (kept.rows().done() + 1)));
            default -> Optional.empty();
        };
    }
}
