package org.dauys.server.answer.table;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;

/**
 * A version that people spoke of, and what came after it.
 *
 * @param inForce the text in force; empty when there is none, or when it is the version spoken of
 * @param next the version that was published after it; empty before there is one
 */
record Pair(Consultation consultation, Optional<Version> inForce, Version spoken, Optional<Version> next) {

    static Pair of(Consultation consultation, List<Version> versions, Version spoken) {
        return new Pair(
                consultation,
                versions.stream()
                        .filter(version -> version.isInForce() && !spoken.isInForce())
                        .findFirst(),
                spoken,
                versions.stream()
                        .filter(version -> version.number() > spoken.number())
                        .findFirst());
    }

    /** The newest draft that has a version after it; before there is one, the newest. */
    static Optional<Version> usual(List<Version> versions) {
        List<Version> drafts =
                versions.stream().filter(version -> !version.isInForce()).toList();
        if (drafts.size() > 1) {
            return Optional.of(drafts.get(drafts.size() - 2));
        }
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The text whose order of provisions the table follows: the same for readers of all languages. */
    long orderingText() {
        return spoken.readTexts().stream().findFirst().map(Text::id).orElse(0L);
    }
}
