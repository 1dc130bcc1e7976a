package org.dauys.server.drafting;

import java.util.List;
import java.util.Optional;
import org.dauys.amend.Change;
import org.dauys.server.submission.Codes;
import org.dauys.text.Language;

/**
 * How an amendment stands in a version.
 *
 * @param submission its id
 * @param version the version's id
 * @param language of the text whose words it changes
 * @param label of the provision in this version; when it is gone, the label that it last had
 * @param overtakenBy numbers of the amendments that overtook it or took its words away
 * @param change there while it stands
 * @param why there while it is {@link Standing#UNPLACED}
 */
public record PlacedChange(
        long submission,
        long version,
        Language language,
        String label,
        Standing standing,
        List<Integer> overtakenBy,
        Optional<Change> change,
        Optional<Unplaced> why) {

    public PlacedChange {
        overtakenBy = List.copyOf(overtakenBy);
    }

    /** How it stands. */
    public enum Standing {
        /** It changes these words. */
        STANDS,
        /** Its words are in the version: an editor took it, or another amendment that asks for the same. */
        MADE,
        /** An editor took it with other words, none of which are its own. */
        REWORDED,
        /** Others changed the same words. */
        OVERTAKEN,
        /** The words that it would change are there no more. */
        GONE,
        /** It has no words of the act that it would change. */
        UNPLACED;

        /** Whether an editor took it, so that nothing is left to be decided. */
        public boolean isTaken() {
            return this == MADE || this == REWORDED;
        }

        /** As the database and phrases write it. */
        public String code() {
            return Codes.of(this);
        }
    }
}
