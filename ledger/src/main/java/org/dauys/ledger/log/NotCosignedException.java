package org.dauys.ledger.log;

import java.io.IOException;

/** Too few witnesses have signed a checkpoint, so it is not published. The message says which did not, and why. */
public final class NotCosignedException extends IOException {
    private static final long serialVersionUID = 1;

    public NotCosignedException(String message) {
        super(message);
    }
}
