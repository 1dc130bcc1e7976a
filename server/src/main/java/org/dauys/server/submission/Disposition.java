package org.dauys.server.submission;

/** How a submission was decided. */
public enum Disposition {
    ACCEPTED,
    ACCEPTED_IN_PART,
    REJECTED,
    ALREADY_COVERED,
    OUT_OF_SCOPE,
    /** The sender took it back before an answer. */
    WITHDRAWN;

    public String code() {
        return Codes.of(this);
    }
}
