package org.dauys.server.submission.reader;

/** How someone who may want to add their voice stands to a submission. */
public enum Standing {
    /** Not logged in. */
    STRANGER,
    AUTHOR,
    /** Has added it. */
    ADDED,
    /** Submissions are not taken any more. */
    CLOSED,
    /** May add it. */
    FREE
}
