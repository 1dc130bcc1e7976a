package org.dauys.server.consultation;

/** What was to be changed is public, for good; nothing was changed. */
public final class PublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what is public, for the log */
    public PublishedException(String what) {
        super(what + " is published and cannot be changed");
    }
}
