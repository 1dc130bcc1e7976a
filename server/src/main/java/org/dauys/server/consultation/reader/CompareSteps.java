package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.text.Language;

/**
 * How a text came about: each version compared with the one before it.
 *
 * @param steps the oldest first; none for a single version
 */
record CompareSteps(List<Prepared> steps) {

    CompareSteps {
        steps = List.copyOf(steps);
    }

    /** The steps between these versions; empty when they are not ready as soon as a reader expects. */
    static Optional<CompareSteps> of(CompareCache cache, List<Version> versions, Language language, Locale locale) {
        List<Prepared> steps = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Optional<Prepared> step = cache.of(versions.get(i - 1), versions.get(i), language, locale);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new CompareSteps(steps));
    }

    /**
     * The steps between two versions that are compared; a version between them may lack the language, then its own rationales
     * cannot be followed through it.
     */
    static Optional<CompareSteps> to(
            CompareCache cache, CompareSubject subject, Prepared prepared, Language language, Locale locale) {
        List<Version> between = subject
                .between(prepared.compared().from(), prepared.compared().to())
                .stream()
                .filter(version -> version.text(language).isPresent())
                .toList();
        return between.size() == 2
                ? Optional.of(new CompareSteps(List.of(prepared)))
                : of(cache, between, language, locale);
    }
}
