package org.dauys.server.submission.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Version;
import org.springframework.stereotype.Component;

/** What the rows of an import are understood by, made of what is published now. */
@Component
class ImportContexts {
    private final Consultations consultations;
    private final ProvisionLabels labels;
    private final InstantSource clock;

    ImportContexts(Consultations consultations, ProvisionLabels labels, InstantSource clock) {
        this.consultations = consultations;
        this.labels = labels;
        this.clock = clock;
    }

    ImportRow.Context of(KeptImports.Kept kept) {
        Consultation consultation = consultations.all().stream()
                .filter(one -> one.id() == kept.consultationId())
                .findFirst()
                .orElseThrow();
        Map<Integer, Version> versions = new HashMap<>();
        Map<Integer, Set<String>> known = new HashMap<>();
        for (Version version : consultations.publishedVersions(consultation)) {
            versions.put(version.number(), version);
            known.put(version.number(), labels.of(version));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), consultation.zone());
        return new ImportRow.Context(consultation, ImportMapping.ofJson(kept.mapping()), versions, known, today);
    }
}
