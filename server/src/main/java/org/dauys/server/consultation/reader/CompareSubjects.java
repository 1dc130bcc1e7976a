package org.dauys.server.consultation.reader;

import java.util.List;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what is compared, for anyone: what is not published is not there. */
@Component
class CompareSubjects {
    private final Consultations consultations;
    private final Themes themes;

    CompareSubjects(Consultations consultations, Themes themes) {
        this.consultations = consultations;
        this.themes = themes;
    }

    /**
     * The consultation with at least one version.
     *
     * @throws ResponseStatusException 404 when readers see none
     */
    CompareSubject of(String slug) {
        Consultation consultation =
                consultations.publishedBySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Version> versions = consultations.publishedVersions(consultation);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new CompareSubject(consultation, versions, themes.of(consultation));
    }
}
