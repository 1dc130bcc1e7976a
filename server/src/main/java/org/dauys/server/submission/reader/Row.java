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

/** A submission in a list. */
record Row(
        int number, Asked asked, Said said, Stands stands, Came came, Who who, Optional<Alike> alike, int supporters) {

    /** What it is. */
    record Asked(SubmissionKind kind, Optional<Amendment.Action> action) {}

    /**
     * Its words, and those that it speaks of.
     *
     * @param language that it is written in
     * @param label of the provision in the newest version; empty for the whole draft
     * @param quote the first of the words that it speaks of
     * @param begin its own first words; empty when readers do not see them
     */
    record Said(String language, String label, String quote, String begin) {}

    /**
     * How it stands.
     *
     * @param reason why it is hidden
     * @param decision how it was answered
     */
    record Stands(State state, Optional<HiddenReason> reason, Optional<Disposition> decision) {}

    /** How and when it came. */
    record Came(Source source, Instant at) {}

    /**
     * Who sent it.
     *
     * @param named whether the name may be shown
     * @param organisation on whose behalf; often empty
     */
    record Who(Optional<UUID> author, boolean named, String organisation) {}

    /**
     * Its campaign.
     *
     * @param members how many belong to it
     */
    record Alike(long campaign, int members) {}

    /** Its place in the list, however that is sorted. */
    ListQuery.Key key() {
        return new ListQuery.Key(supporters, number);
    }

    Optional<Long> campaign() {
        return alike.map(Alike::campaign);
    }
}
