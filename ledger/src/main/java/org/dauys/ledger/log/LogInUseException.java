package org.dauys.ledger.log;

import java.io.IOException;

/** Somebody else writes this log. */
public final class LogInUseException extends IOException {
    private static final long serialVersionUID = 1;

    public LogInUseException(String message) {
        super(message);
    }
}
