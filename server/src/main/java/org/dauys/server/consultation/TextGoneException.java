package org.dauys.server.consultation;

/** A text of a version that is not published was deleted, or gave way to a later upload, while it was looked at. */
public final class TextGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param text the id of the text that has gone, for the log */
    public TextGoneException(long text) {
        super("Text " + text + " was deleted or replaced in the meantime");
    }
}
