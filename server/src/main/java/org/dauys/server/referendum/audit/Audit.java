package org.dauys.server.referendum.audit;

import java.time.Instant;
import java.util.Optional;
import org.dauys.server.referendum.AuditState;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.number.Ratio;

/**
 * The audit of a count.
 *
 * @param riskLimit α, between 0 and 1
 * @param minimum stations of each region that are recounted in any case
 * @param seed empty before it is thrown
 * @param plannedAt when the plan was published
 * @param finishedAt empty while it goes on
 */
public record Audit(
        long id,
        long referendumId,
        AuditMethod method,
        Ratio riskLimit,
        int minimum,
        AuditState state,
        Instant plannedAt,
        Optional<Seed> seed,
        Optional<Instant> finishedAt) {

    /**
     * What was thrown.
     *
     * @param digits at least twenty
     * @param minutes who threw it, before whom, where
     * @param at when it was typed in
     */
    public record Seed(String digits, String minutes, Instant at) {}
}
