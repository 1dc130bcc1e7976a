package org.dauys.server.drafting;

import org.dauys.server.submission.Codes;

/** What an editor decided of an amendment for the next version. */
public enum Choice {
    /** Nothing yet, or nothing any more. */
    OPEN,
    /** Its words come in. */
    TAKE,
    /** They do not. */
    LEAVE,
    /** Other words come in for it. */
    REWORD;

    /** As the database, forms and phrases write it. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether words come into the next version for it. */
    public boolean isTaken() {
        return this == TAKE || this == REWORD;
    }
}
