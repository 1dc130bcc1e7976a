package org.dauys.server.database;

/** A file that cannot be restored because of what it is: no back-up, damaged, truncated, or of a newer program. */
public final class UnreadableBackupException extends DatabaseException {
    public UnreadableBackupException(String message) {
        super(message);
    }

    public UnreadableBackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
