package org.dauys.text.write;

import java.util.List;
import java.util.Optional;

/**
 * A sentence of an amending act.
 *
 * @param pieces in order, without the stop at its end
 * @param mark what it does, as metadata; empty where its words alone say so
 */
public record AmendingSentence(List<AmendingPiece> pieces, Optional<Mark> mark) {
    /**
     * What a sentence does.
     *
     * @param type of the schema's: substitution, insertion, repeal
     * @param destination the eId in the base of what is changed
     * @param position where beside or in it something comes: after, before, start; empty for a change of it itself
     */
    public record Mark(String type, String destination, String position) {}

    public AmendingSentence {
        pieces = List.copyOf(pieces);
    }
}
