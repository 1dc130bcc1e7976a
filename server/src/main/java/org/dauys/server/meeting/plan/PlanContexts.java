package org.dauys.server.meeting.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.Regions;
import org.springframework.stereotype.Component;

/** Finds what plans of a consultation may name. */
@Component
class PlanContexts {
    private final Consultations consultations;
    private final Themes themes;
    private final Regions regions;
    private final ProvisionLabels labels;

    PlanContexts(Consultations consultations, Themes themes, Regions regions, ProvisionLabels labels) {
        this.consultations = consultations;
        this.themes = themes;
        this.regions = regions;
        this.labels = labels;
    }

    PlanContext of(Consultation consultation) {
        Optional<Version> newest = consultations.publishedVersions(consultation).reversed().stream()
                .findFirst();
        return new PlanContext(
                consultation.zone(),
                regions.of(consultation.id()),
                themes.of(consultation),
                newest,
                newest.map(labels::of).orElse(Set.of()),
                List.of());
    }
}
