package org.dauys.amend.instruct;

import org.dauys.amend.instruct.Told.Cause;

/** Ends the reading of one instruction, which is told and not done. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final Cause cause;
    private final String detail;

    Refused(Cause cause, String detail) {
        super(detail);
        this.cause = cause;
        this.detail = detail;
    }

    Cause cause() {
        return cause;
    }

    /** The words or the place that it is about. */
    String detail() {
        return detail;
    }
}
