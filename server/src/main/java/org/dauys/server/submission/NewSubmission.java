package org.dauys.server.submission;

import java.util.List;

/**
 * A submission to be registered.
 *
 * @param anchor what it speaks of
 */
public record NewSubmission(
        long consultationId, Arrival arrival, Said said, Anchor anchor, Who who, List<Attachment> attachments) {

    public NewSubmission {
        attachments = List.copyOf(attachments);
    }
}
