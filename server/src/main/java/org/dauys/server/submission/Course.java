package org.dauys.server.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a submission.
 *
 * @param hiddenReason there while it is hidden
 * @param campaignId of the near-identical ones that it belongs to
 * @param supporters how many added their voice, the author not counted
 * @param disposition of the newest answer
 */
public record Course(
        State state,
        Optional<HiddenReason> hiddenReason,
        Optional<Long> campaignId,
        int supporters,
        Optional<Disposition> disposition,
        Optional<Instant> answeredAt) {}
