package org.dauys.tally.audit;

/** How an audit looks at paper. */
public enum AuditMethod {
    /** Whole stations, drawn with replacement by their bounds: {@link Macro}. The usual one. */
    MACRO,
    /** Whole stations, drawn without replacement with one chance: {@link AlphaBatches}. */
    ALPHA,
    /** Single ballots: {@link Bravo}. */
    BRAVO
}
