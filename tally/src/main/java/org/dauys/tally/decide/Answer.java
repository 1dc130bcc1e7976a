package org.dauys.tally.decide;

import java.util.Collection;

/** Whether a condition is met, when not everything is counted yet. */
public enum Answer {
    /** It is, whatever is still to come. */
    MET,
    /** It is not, whatever is still to come. */
    NOT_MET,
    /** It depends on what is still to come. */
    OPEN;

    static Answer all(Collection<Answer> answers) {
        if (answers.contains(NOT_MET)) {
            return NOT_MET;
        }
        return answers.contains(OPEN) ? OPEN : MET;
    }

    static Answer any(Collection<Answer> answers) {
        if (answers.contains(MET)) {
            return MET;
        }
        return answers.contains(OPEN) ? OPEN : NOT_MET;
    }
}
