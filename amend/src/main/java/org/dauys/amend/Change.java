package org.dauys.amend;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.words.Replacements;
import org.dauys.text.Provision;

/**
 * What one amendment does to an act: computed once from the wording that it asks for, then kept.
 *
 * @param edits at least one; no two of them collide
 */
public record Change(List<Edit> edits) {

    public Change {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("A change without an edit changes nothing");
        }
    }

    /** A change of one edit. */
    public static Change of(Edit edit) {
        return new Change(List.of(edit));
    }

    /**
     * The edits that turn the words of a provision into others: only words that differ are in them.
     *
     * @param wanted the whole field as it is to be
     * @return in the order of the text; none when the words are the same
     */
    public static List<Edit> edits(Provision base, Field field, String wanted) {
        List<Edit> edits = new ArrayList<>();
        Replacements.of(field.of(base), wanted)
                .forEach(one ->
                        edits.add(new WordEdit(base.label(), field, one.from(), one.to(), one.was(), one.becomes())));
        return List.copyOf(edits);
    }
}
