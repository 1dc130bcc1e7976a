package org.dauys.server.submission;

/** What a submission is. */
public enum SubmissionKind {
    /** A proposal with a wording: add, modify or delete. */
    AMENDMENT,
    /** A proposal in free words. */
    PROPOSAL,
    QUESTION,
    REMARK;

    public String code() {
        return Codes.of(this);
    }
}
