package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of a file into the register, some at a time: each job is one such part with its progress, and adds the
 * next, so that a server that dies loses nothing and takes nothing twice, and others need not wait long for a number.
 */
@Component
class ImportTaking implements Work {
    static final String KIND = "take-import";
    /** A few tenths of a second's work, during which nobody else gets a number. */
    static final int PART = 100;

    private final JdbcClient sql;
    private final KeptImports imports;
    private final ImportContexts contexts;
    private final Participants participants;
    private final Register register;
    private final Jobs jobs;
    private final ProposedCampaigns proposals;

    ImportTaking(
            JdbcClient sql,
            KeptImports imports,
            ImportContexts contexts,
            Participants participants,
            Register register,
            Jobs jobs,
            ProposedCampaigns proposals) {
        this.sql = sql;
        this.imports = imports;
        this.contexts = contexts;
        this.participants = participants;
        this.register = register;
        this.jobs = jobs;
        this.proposals = proposals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param subject the id of the import, and the ordinal of the first row of this part */
    @Override
    public void run(String subject) {
        long id = Long.parseLong(subject.substring(0, subject.indexOf('/')));
        int from = Integer.parseInt(subject.substring(subject.indexOf('/') + 1));
        Optional<KeptImports.Kept> kept = imports.find(id).filter(one -> one.is(ImportState.TAKING));
        // Parts follow each other; one that was done already, by whatever accident, is not done again.
        if (kept.isEmpty() || kept.get().rows().done() != from - 1) {
            return;
        }
        take(id, from, contexts.of(kept.get()));
        if (from + PART <= kept.get().rows().all()) {
            jobs.add(KIND, id + "/" + (from + PART));
        } else {
            imports.done(id);
            // Nobody would think of asking what the file has in common: fifty copies would wait as fifty.
            proposals.search(kept.get().consultationId());
        }
    }

    private void take(long id, int from, ImportRow.Context context) {
        List<KeptImports.KeptRow> rows = imports.rows(id, from, PART);
        List<KeptImports.KeptRow> good =
                rows.stream().filter(row -> row.problems().isEmpty()).toList();
        Set<String> known = known(context.consultation().id(), good);
        for (KeptImports.KeptRow row : good) {
            if (!known.contains(row.key())) {
                take(row, ImportRow.of(row.cells(), context), context);
            }
        }
        imports.count(id, good.size() - known.size(), known.size(), rows.size() - good.size());
    }

    private Set<String> known(long consultation, List<KeptImports.KeptRow> rows) {
        return sql
                .sql("""
                        select source_key from submission.submission
                        where consultation_id = :consultation and source_key = any(:keys)
                        """)
                .param("consultation", consultation)
                .param("keys", rows.stream().map(KeptImports.KeptRow::key).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private void take(KeptImports.KeptRow kept, ImportRow row, ImportRow.Context context) {
        long consultation = context.consultation().id();
        Sender sender = new Sender(
                row.sender().named() ? Optional.of(row.sender().name()) : Optional.empty(),
                Optional.of(row.sender().email().toLowerCase(Locale.ROOT)).filter(email -> !email.isEmpty()),
                Locale.of(row.said().language().code()));
        register.register(new NewSubmission(
                consultation,
                new Arrival(Source.IMPORT, row.received(), Optional.empty(), Optional.of(kept.key())),
                row.said(),
                Anchor.provision(row.versionId(), row.label()),
                new Who(
                        Optional.of(participants.add(consultation, sender)),
                        row.sender().named(),
                        row.sender().organisation()),
                List.of()));
    }
}
