package org.dauys.server.submission;

import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.text.Language;

/**
 * What a submission speaks of.
 *
 * @param versionId of a published version
 * @param label of a provision, title, heading or note ({@link org.dauys.compare.OtherUnit}); empty for the whole draft
 * @param textLanguage of the text that the words were chosen in; empty when none were
 * @param quote the chosen words, as they stand in the provision's own text; empty for all of it
 * @param quoteStart where they begin there, in characters of Java
 */
public record Anchor(
        long versionId, String label, Optional<Language> textLanguage, String quote, OptionalInt quoteStart) {

    public static Anchor draft(long versionId) {
        return provision(versionId, "");
    }

    public static Anchor provision(long versionId, String label) {
        return new Anchor(versionId, label, Optional.empty(), "", OptionalInt.empty());
    }

    public boolean isWholeDraft() {
        return label.isEmpty();
    }
}
