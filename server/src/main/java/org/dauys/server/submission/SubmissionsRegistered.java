package org.dauys.server.submission;

import java.util.List;

/**
 * What one transaction registers. Published just before its commit: who listens in the transaction adds to it, others hear when
 * the submissions are in the register for good.
 *
 * @param ids in the order of registration
 */
public record SubmissionsRegistered(List<Long> ids) {
    public SubmissionsRegistered {
        ids = List.copyOf(ids);
    }
}
