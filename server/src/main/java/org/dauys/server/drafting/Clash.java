package org.dauys.server.drafting;

import org.dauys.amend.Collision;
import org.dauys.text.Language;

/**
 * Two amendments of which only one can come in as they are.
 *
 * @param language of the text in which they collide
 */
public record Clash(Language language, Collision collision, Candidate first, Candidate second) {

    /** Whether an editor has still to say which: nothing is decided of either, or both were taken. */
    public boolean isOpen() {
        Choice one = first.decision().choice();
        Choice other = second.decision().choice();
        return (one == Choice.OPEN && other == Choice.OPEN) || (one.isTaken() && other.isTaken());
    }

    /** Whether it is about this amendment. */
    public boolean isOf(Candidate candidate) {
        return first.number() == candidate.number() || second.number() == candidate.number();
    }

    /** The other one. */
    public Candidate other(Candidate candidate) {
        return first.number() == candidate.number() ? second : first;
    }
}
