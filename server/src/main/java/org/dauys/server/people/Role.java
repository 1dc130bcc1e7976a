package org.dauys.server.people;

/** What someone may do, in one consultation or in all. */
public enum Role {
    /** Sends in submissions, supports others'. */
    PARTICIPANT,
    /** Gives opinions, signed by name. */
    EXPERT,
    /** Enters what came on paper or was said at a meeting. */
    CLERK,
    /** Makes versions, themes, campaigns, routes and ties. */
    EDITOR,
    /** Answers for a body. */
    RESPONDER,
    /** Hides and shows submissions, with reasons. */
    MODERATOR,
    /** Sees the public pages, and downloads all of them; nothing more. */
    OBSERVER,
    /** Gives roles. */
    OPERATOR;

    /** Whether who has it has work at the desk. */
    public boolean isAtDesk() {
        return this != PARTICIPANT && this != OBSERVER;
    }
}
