package org.dauys.server.submission;

import java.util.OptionalInt;
import org.dauys.text.Language;

/**
 * Where something that was written about a version stands in the next one.
 *
 * @param label of the provision there; when it is gone, the one that it had
 * @param quote the chosen words; empty when all of it is meant, or they are gone
 * @param start where they begin
 */
record NewPlace(String label, String quote, OptionalInt start, SubmissionPlaces.State state) {

    /**
     * Where it stood before.
     *
     * @param language of the text that the words were chosen in
     */
    record Old(String label, String quote, OptionalInt start, Language language) {}

    static NewPlace whole(String label) {
        return new NewPlace(label, "", OptionalInt.empty(), SubmissionPlaces.State.THERE);
    }

    static NewPlace gone(String label, SubmissionPlaces.State state) {
        return new NewPlace(label, "", OptionalInt.empty(), state);
    }
}
