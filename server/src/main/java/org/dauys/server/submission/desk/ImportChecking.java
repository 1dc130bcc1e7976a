package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.jobs.Work;
import org.dauys.server.table.Problem;
import org.dauys.server.table.RowKeys;
import org.springframework.stereotype.Component;

/** Looks at every row of a file before any is taken, and keeps all that is wrong. */
@Component
class ImportChecking implements Work {
    static final String KIND = "check-import";
    private static final int BATCH = 1_000;

    private final KeptImports imports;
    private final ImportContexts contexts;

    ImportChecking(KeptImports imports, ImportContexts contexts) {
        this.imports = imports;
        this.contexts = contexts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        long id = Long.parseLong(subject.substring(0, subject.indexOf('/')));
        Optional<KeptImports.Kept> kept = imports.find(id)
                .filter(one -> one.is(ImportState.CHECKING)
                        && ImportReading.subject(one).equals(subject));
        if (kept.isEmpty()) {
            return;
        }
        ImportRow.Context context = contexts.of(kept.get());
        RowKeys keys = new RowKeys();
        for (int from = 1; from <= kept.get().rows().all(); from += BATCH) {
            List<KeptImports.KeptRow> checked = new ArrayList<>();
            for (KeptImports.KeptRow row : imports.rows(id, from, BATCH)) {
                checked.add(check(row, context, keys));
            }
            imports.checked(id, checked);
        }
        imports.move(kept.get(), ImportState.CHECKED);
    }

    private static KeptImports.KeptRow check(KeptImports.KeptRow row, ImportRow.Context context, RowKeys keys) {
        List<Problem> problems = new ArrayList<>(
                row.problems().stream().filter(one -> one.column().isEmpty()).toList());
        ImportMapping mapping = context.mapping();
        RowKeys.Key key = keys.next(
                row.number(),
                mapping.of(ImportColumn.KEY, row.cells()).strip(),
                Stream.of(ImportColumn.values())
                        .map(column -> mapping.of(column, row.cells()).strip())
                        .toList());
        if (problems.isEmpty()) {
            problems.addAll(ImportRow.of(row.cells(), context).problems());
        }
        key.twice()
                .ifPresent(
                        before -> problems.add(Problem.of(ImportColumn.KEY.code(), "register.problem.twice", before)));
        return new KeptImports.KeptRow(row.ordinal(), row.number(), row.cells(), problems, key.hash());
    }
}
