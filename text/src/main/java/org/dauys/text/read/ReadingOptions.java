package org.dauys.text.read;

import java.util.Optional;
import org.dauys.text.Language;

/**
 * How a source is read.
 *
 * @param language of the act when it is known; otherwise it is detected
 * @param changes what becomes of changes that a DOCX tracks or Akoma Ntoso marks; of other formats it does not matter
 * @param act which of several acts in one file, from 1; 0 when there must be only one
 */
public record ReadingOptions(Optional<Language> language, TrackedChanges changes, int act) {
    /** Everything is detected, tracked changes are accepted, and there must be one act. */
    public static final ReadingOptions USUAL = new ReadingOptions(Optional.empty(), TrackedChanges.ACCEPT, 0);

    public ReadingOptions {
        if (act < 0) {
            throw new IllegalArgumentException("Acts are counted from 1, not " + act);
        }
    }

    /** With the language of the act. */
    public static ReadingOptions in(Optional<Language> language) {
        return new ReadingOptions(language, TrackedChanges.ACCEPT, 0);
    }
}
