package org.dauys.server.meeting;

import org.dauys.server.submission.Codes;

/** Whom a meeting is with. */
public enum MeetingKind {
    /** The employees of an enterprise, as a body. */
    WORK_COLLECTIVE,
    VILLAGE,
    UNIVERSITY,
    /** A round table of experts. */
    EXPERTS,
    /** A public hearing, open to all. */
    HEARING,
    ONLINE;

    /** As in the database and in addresses. */
    public String code() {
        return Codes.of(this);
    }
}
