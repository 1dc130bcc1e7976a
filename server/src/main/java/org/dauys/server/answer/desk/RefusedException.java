package org.dauys.server.answer.desk;

/** What was asked for cannot be done; a phrase says why. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param key of the phrase */
    RefusedException(String key) {
        super(key);
    }
}
