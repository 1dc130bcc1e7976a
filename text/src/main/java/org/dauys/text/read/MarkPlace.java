package org.dauys.text.read;

import java.util.List;
import java.util.Optional;

/**
 * Something in an article that may be a mark.
 *
 * @param before the text in front of it
 * @param candidates what it can be, the likeliest first
 */
record MarkPlace(Stands stands, String before, List<Tradition.Mark> candidates) {
    /** In characters: «(viii)», «12-1.». */
    private static final int LONGEST_MARK = 8;

    /** Where a mark stands. */
    enum Stands {
        AT_THE_HEAD,
        /** Within a line, where most that looks like a mark is none. */
        WITHIN_A_LINE,
        /** Behind a line that ends in the midst of a reference, whose number it may be. */
        BEHIND_A_REFERENCE,
        /** Behind another mark: «(2)(A)»; it is none where that is none. */
        BEHIND_A_MARK
    }

    /** The first of a list that begins on the line of the element that holds it, behind that element's mark. */
    static Optional<MarkPlace> behind(List<Tradition.Mark> marks, Tradition tradition) {
        if (marks.isEmpty() || !canBeMarked(marks.getFirst().rest())) {
            return Optional.empty();
        }
        return tradition
                .mark(marks.getFirst().rest())
                .filter(inner -> inner.order().isFirst()
                        && !inner.strict()
                        && !inner.rest().isEmpty())
                .map(inner -> new MarkPlace(Stands.BEHIND_A_MARK, ":", List.of(inner)));
    }

    /** Whether a bracket or a stop stands near the head, as it does in few lines. */
    private static boolean canBeMarked(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST_MARK); i++) {
            if (".)°".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
