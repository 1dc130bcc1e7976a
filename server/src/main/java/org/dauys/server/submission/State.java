package org.dauys.server.submission;

/** Whether readers see a submission. Received = the sum of all of these. */
public enum State {
    /** Waits for a moderator. */
    MODERATION,
    PUBLISHED,
    /** A gap with number, date and reason. */
    HIDDEN,
    /** The sender took it back. */
    WITHDRAWN,
    /** The sender asked for its words to be erased. */
    ERASED;

    public String code() {
        return Codes.of(this);
    }
}
