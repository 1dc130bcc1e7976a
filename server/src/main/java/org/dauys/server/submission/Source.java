package org.dauys.server.submission;

/** The way by which a submission came. */
public enum Source {
    WEB,
    MEETING,
    PAPER,
    IMPORT;

    /** As in the database and in addresses. */
    public String code() {
        return Codes.of(this);
    }
}
