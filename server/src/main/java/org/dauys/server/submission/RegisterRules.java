package org.dauys.server.submission;

/**
 * How submissions of a consultation are taken.
 *
 * @param open whether new ones are taken from the web; paper, meetings and imports are entered after the close, too
 * @param moderated before or after publication
 * @param anonymous whether one may take part without an account
 * @param revision that was seen; 0 where nothing was ever changed
 */
public record RegisterRules(boolean open, Moderated moderated, boolean anonymous, int revision) {
    /** Where nobody has decided otherwise. */
    public static final RegisterRules USUAL = new RegisterRules(true, Moderated.AFTER, true, 0);

    /** When a moderator looks at a submission. */
    public enum Moderated {
        BEFORE,
        AFTER;

        public String code() {
            return Codes.of(this);
        }
    }
}
