package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.springframework.stereotype.Component;

/** Finds what is compared, for anyone: what is not published is not there. */
@Component
class CompareSubjects {
    private final Consultations consultations;
    private final Themes themes;
    private final Additions additions;

    CompareSubjects(Consultations consultations, Themes themes, Additions additions) {
        this.consultations = consultations;
        this.themes = themes;
        this.additions = additions;
    }

    /**
     * The consultation with at least one version.
     *
     * @throws MissingException when readers see none
     */
    CompareSubject of(String slug) {
        Consultation consultation =
                consultations.publishedBySlug(slug).orElseThrow(() -> MissingException.consultation());
        List<Version> versions = consultations.publishedVersions(consultation);
        if (versions.isEmpty()) {
            throw MissingException.version(
                    new Frame(consultation, versions, Optional.empty(), Optional.empty(), additions));
        }
        return new CompareSubject(consultation, versions, themes.of(consultation), additions);
    }
}
