package org.dauys.server.submission;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How submissions of a consultation are taken.
 *
 * @param open whether new ones are taken from the web; paper, meetings and imports are entered after the close, too
 * @param moderated before or after publication
 * @param anonymous whether one may take part without an account
 * @param lastDay on which the web takes them, in the consultation's zone; empty: until an editor closes the register
 * @param revision that was seen; 0 where nothing was ever changed
 */
public record RegisterRules(
        boolean open, Moderated moderated, boolean anonymous, Optional<LocalDate> lastDay, int revision) {
    /** Where nobody has decided otherwise. */
    public static final RegisterRules USUAL = new RegisterRules(true, Moderated.AFTER, true, Optional.empty(), 0);

    /** When a moderator looks at a submission. */
    public enum Moderated {
        BEFORE,
        AFTER;

        public String code() {
            return Codes.of(this);
        }
    }
}
