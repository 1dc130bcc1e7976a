package org.dauys.tally.decide;

import java.util.Optional;
import org.dauys.tally.total.AreaTotal;

/**
 * What a rule makes of totals.
 *
 * @param quorum how the quorum came out; empty where the rule has none
 * @param adoption how the condition for adoption came out
 * @param nation the total that it was decided on
 */
public record Decision(
        DecisionRule rule, Outcome outcome, Optional<Evaluation> quorum, Evaluation adoption, AreaTotal nation) {
    /** What is decided. */
    public enum Outcome {
        /** The quorum is met and the question adopted, whatever is still to come. */
        ADOPTED,
        /** The quorum is met and the question not adopted, whatever is still to come. */
        NOT_ADOPTED,
        /** The quorum is not met, whatever is still to come. */
        NOT_VALID,
        /** It depends on what is still to come. */
        OPEN
    }
}
