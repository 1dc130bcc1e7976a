package org.dauys.compare;

import java.util.List;
import org.dauys.compare.words.MarkedText;

/** The difference of two wordings that are no act: an amendment beside the words that it would change. */
public final class Wording {
    private Wording() {}

    /** The marked text of the two; where both differ, what is removed stands before what is added. */
    public static List<WordChange> difference(String before, String after) {
        return MarkedText.of(before, after);
    }
}
