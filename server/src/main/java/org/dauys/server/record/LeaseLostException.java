package org.dauys.server.record;

import java.io.IOException;

/** Another node writes the log now. */
final class LeaseLostException extends IOException {
    private static final long serialVersionUID = 1;

    LeaseLostException() {
        super("Another node writes the public log now.");
    }
}
