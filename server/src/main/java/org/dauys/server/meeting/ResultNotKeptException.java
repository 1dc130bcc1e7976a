package org.dauys.server.meeting;

/** What was counted at a meeting cannot be kept as it is. Nothing was ended, and nothing of it is lost. */
public final class ResultNotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what was counted, and why it cannot be kept, for the log */
    public ResultNotKeptException(String what) {
        super(what);
    }
}
