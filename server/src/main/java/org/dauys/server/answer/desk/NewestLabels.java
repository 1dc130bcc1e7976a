package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.springframework.stereotype.Component;

/** Knows the provisions of the newest version that readers see. */
@Component
class NewestLabels {
    private final Consultations consultations;
    private final Acts acts;

    NewestLabels(Consultations consultations, Acts acts) {
        this.consultations = consultations;
        this.acts = acts;
    }

    /** The newest published version; empty before the first. */
    Optional<Version> newest(Consultation consultation) {
        return consultations.publishedVersions(consultation).reversed().stream().findFirst();
    }

    /** Whether it has a provision, title, heading or note of this label, in any language. */
    boolean has(Consultation consultation, String label) {
        return newest(consultation).stream()
                .flatMap(version -> version.readTexts().stream())
                .anyMatch(text -> ActPlace.of(acts.of(text), label).isPresent());
    }
}
