package org.dauys.server.consultation;

/** Someone else changed the same thing in the meantime; nothing was overwritten. */
public final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what was changed, for the log */
    public ConflictException(String what) {
        super(what + " was changed by someone else in the meantime");
    }
}
