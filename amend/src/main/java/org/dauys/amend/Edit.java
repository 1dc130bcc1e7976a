package org.dauys.amend;

/** One thing that a change does to an act, at one place of it. */
public sealed interface Edit permits WordEdit, Removal, Addition {

    /** The label of the provision that it is done to, or in which; empty for an addition that has no parent. */
    String label();

    /** The words that it brings; empty where it only takes some away. */
    String wording();
}
