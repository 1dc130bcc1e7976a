package org.dauys.server.answer.trace;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;

/**
 * From one version of a draft to the next: what a tie speaks of.
 *
 * @param from the version before
 * @param to the version whose changed words are traced
 */
public record Step(Consultation consultation, Version from, Version to) {

    /** The step to a version from the one right before it; empty for the first of these. */
    static Optional<Step> to(Consultation consultation, List<Version> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(to -> versions.stream()
                        .filter(version -> version.number() < number)
                        .reduce((earlier, later) -> later)
                        .map(from -> new Step(consultation, from, to)));
    }

    /** The address of the page with the sources of its changed words. */
    public String sources() {
        return "/c/" + consultation.slug() + "/v/" + to.number() + "/sources";
    }

    /** The address of the desk's page of its ties. */
    public String desk() {
        return "/desk/c/" + consultation.slug() + "/v/" + to.number() + "/ties";
    }
}
