package org.dauys.ledger.check;

import java.util.List;
import java.util.Optional;
import org.dauys.ledger.note.VerifiedCheckpoint;

/**
 * What a check of a log has found.
 *
 * @param checkpoint that was checked against; none when there is no good one
 * @param findings none when all is as it must be
 */
public record CheckReport(Optional<VerifiedCheckpoint> checkpoint, List<Finding> findings) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether all is as it must be. */
    public boolean isSound() {
        return checkpoint.isPresent() && findings.isEmpty();
    }
}
