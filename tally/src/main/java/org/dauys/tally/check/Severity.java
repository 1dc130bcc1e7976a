package org.dauys.tally.check;

/** How much a finding matters. */
public enum Severity {
    /** Figures contradict each other, or something that must be there is not. */
    ERROR,
    /** It may be lawful, and someone should look: a voter may vote at another station. */
    LOOK,
    /** Told so that nothing is silently passed over. */
    NOTE
}
