package org.dauys.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pieces of a line as they are printed: in each of its two texts single spaces, and none at the edges. A space that stands
 * in both may be printed in one of them only, where beside it words come or go.
 */
final class TrackedSpaces {
    private final List<TrackedPiece> printed = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private boolean before;
    private boolean after;
    private Set<Owner> owners = Set.of();
    /** A space that each text has, printed before its next character; by whom where it is not in both. */
    private boolean spaceBefore;

    private boolean spaceAfter;
    private Set<Owner> spaceOwners = Set.of();
    private boolean begunBefore;
    private boolean begunAfter;
    private Set<Owner> near = Set.of();

    private TrackedSpaces(Set<Owner> first) {
        this.near = first;
    }

    /** The pieces with spaces as they are printed, neighbours of one kind joined. */
    static List<TrackedPiece> printed(List<TrackedPiece> pieces) {
        TrackedSpaces spaces = new TrackedSpaces(pieces.stream()
                .map(TrackedPiece::owners)
                .filter(owners -> !owners.isEmpty())
                .findFirst()
                .orElse(Set.of()));
        for (TrackedPiece piece : pieces) {
            spaces.near = piece.owners().isEmpty() ? spaces.near : piece.owners();
            for (int i = 0; i < piece.text().length(); i++) {
                spaces.take(piece.text().charAt(i), piece);
            }
        }
        spaces.flush();
        return spaces.printed;
    }

    private void take(char character, TrackedPiece piece) {
        if (character == ' ' || character == '\u00a0' || Character.isISOControl(character)) {
            spaceBefore |= piece.before() && begunBefore;
            spaceAfter |= piece.after() && begunAfter;
            spaceOwners = near;
            return;
        }
        // A space belongs to a text only when a character of it follows.
        boolean ofBefore = spaceBefore && piece.before();
        boolean ofAfter = spaceAfter && piece.after();
        if (ofBefore || ofAfter) {
            put(
                    ' ',
                    ofBefore,
                    ofAfter,
                    ofBefore && ofAfter ? Set.of() : piece.owners().isEmpty() ? spaceOwners : piece.owners());
            spaceBefore &= !ofBefore;
            spaceAfter &= !ofAfter;
        }
        begunBefore |= piece.before();
        begunAfter |= piece.after();
        put(character, piece.before(), piece.after(), piece.owners());
    }

    private void put(char character, boolean inBefore, boolean inAfter, Set<Owner> by) {
        if (inBefore != before || inAfter != after || !by.equals(owners)) {
            flush();
            before = inBefore;
            after = inAfter;
            owners = by;
        }
        run.append(character);
    }

    private void flush() {
        if (!run.isEmpty()) {
            printed.add(new TrackedPiece(run.toString(), before, after, owners));
            run.setLength(0);
        }
    }
}
