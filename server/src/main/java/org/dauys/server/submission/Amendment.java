package org.dauys.server.submission;

/**
 * A proposed wording.
 *
 * @param proposed the new wording of the chosen words, or of the provision's own text when none were chosen; for
 *     {@link Action#ADD} the words to be added after them; empty for {@link Action#DELETE}
 */
public record Amendment(Action action, String proposed) {
    public enum Action {
        ADD,
        MODIFY,
        DELETE;

        public String code() {
            return Codes.of(this);
        }
    }
}
