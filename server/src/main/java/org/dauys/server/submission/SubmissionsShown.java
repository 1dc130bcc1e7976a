package org.dauys.server.submission;

import java.util.List;

/**
 * What a moderator published, shows again, or shows with other words. Published in the transaction that does it: who listens in
 * it adds to it.
 *
 * @param ids at least one
 */
public record SubmissionsShown(List<Long> ids) {
    public SubmissionsShown {
        ids = List.copyOf(ids);
    }
}
