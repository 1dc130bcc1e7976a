package org.dauys.text.write;

import java.util.List;
import org.dauys.text.Provision;

/**
 * A run of a sentence of an amending act.
 *
 * @param role what it is for the change
 * @param text its words, without the marks of a quotation; empty where provisions are quoted
 * @param marks the two marks around it; empty where it is no quotation
 * @param provisions that are quoted; none where words are
 */
public record AmendingPiece(Role role, String text, String marks, List<Provision> provisions) {
    /** What a run is for the change. */
    public enum Role {
        /** Words of the sentence itself. */
        SENTENCE,
        /** Quoted: what is taken away. */
        OLD,
        /** Quoted: what comes. */
        NEW,
        /** Quoted: behind what it comes. */
        AFTER,
        /** Quoted: before what it comes. */
        BEFORE
    }

    public AmendingPiece {
        provisions = List.copyOf(provisions);
    }

    /** Words of the sentence itself. */
    public static AmendingPiece words(String text) {
        return new AmendingPiece(Role.SENTENCE, text, "", List.of());
    }
}
