package org.dauys.server.consultation;

/** A text of a version that is not published gave way to a later upload while it was looked at; the later one is there. */
public final class ReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param text the id of the text that has gone, for the log */
    public ReplacedException(long text) {
        super("Text " + text + " was replaced by a later upload in the meantime");
    }
}
