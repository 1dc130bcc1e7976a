package org.dauys.server.answer.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.State;
import org.dauys.server.submission.Submission;

/** A row of the table of all submissions. */
sealed interface Entry {
    /** Of the provision; empty for the whole draft. */
    String label();

    /**
     * One that readers see.
     *
     * @param sender the name that they chose to appear by, or their pseudonym; empty for someone who left nothing
     */
    record Single(String label, Submission submission, String sender, Asked asked, Optional<Decided> decided)
            implements Entry {}

    /**
     * One whose words readers do not see: its number stays.
     *
     * @param reason of what is hidden
     */
    record Gap(String label, int number, State state, Optional<HiddenReason> reason, Instant received)
            implements Entry {}

    /**
     * A campaign at one provision.
     *
     * @param many how many of its published members speak of the provision
     * @param first the number of the first of them with the common text
     * @param same how many of them have the common text
     * @param numbers of all of them: {@code 3–17, 20}
     * @param added what single members add to the common text; the first of them
     * @param more how many further members add something
     * @param since when the first of them was received
     * @param until when the last was
     * @param decided by answer; those not answered are missing
     */
    record Campaign(
            String label,
            long id,
            int many,
            int first,
            int same,
            String numbers,
            Asked common,
            List<Added> added,
            int more,
            Instant since,
            Instant until,
            List<Decided> decided)
            implements Entry {
        public Campaign {
            added = List.copyOf(added);
            decided = List.copyOf(decided);
        }

        /** How many wait for an answer. */
        int open() {
            return many - decided.stream().mapToInt(Decided::many).sum();
        }
    }

    /** What one member of a campaign adds to the common text. */
    record Added(int number, String language, String words) {}
}
