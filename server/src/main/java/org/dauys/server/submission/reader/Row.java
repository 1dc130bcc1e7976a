package org.dauys.server.submission.reader;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubmissionKind;

/**
 * A submission in a list.
 *
 * @param label of the provision in the newest version; empty for the whole draft
 * @param begin the first words; empty when readers do not see them
 * @param quote the first of the words that it speaks of
 * @param members of its campaign; 0 when it is in none
 */
record Row(
        int number,
        SubmissionKind kind,
        Optional<Amendment.Action> action,
        Source source,
        String language,
        State state,
        Optional<HiddenReason> reason,
        Instant receivedAt,
        int supporters,
        Optional<Disposition> disposition,
        Optional<UUID> author,
        boolean named,
        String organisation,
        String label,
        String quote,
        String begin,
        Optional<Long> campaign,
        int members) {

    /** Its place in the list, however that is sorted. */
    ListQuery.Key key() {
        return new ListQuery.Key(supporters, number);
    }
}
