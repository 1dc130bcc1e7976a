package org.dauys.server.database;

import java.util.Objects;

/**
 * The database cannot be opened, upgraded, backed up or restored. The message is made for the operator: it names the
 * place and the remedy, and never holds a password.
 */
public class DatabaseException extends RuntimeException {
    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
