package org.dauys.amend;

import java.util.List;

/**
 * The words of a field of the new act, each with its owners.
 *
 * @param label of the provision in the new act
 * @param field which of its words
 * @param words put together they are the field's text to the letter
 */
public record OwnedField(String label, Field field, List<OwnedWords> words) {
    public OwnedField {
        words = List.copyOf(words);
    }
}
