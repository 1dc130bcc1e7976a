package org.dauys.amend.instruct;

import java.util.List;
import java.util.Optional;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;

/**
 * An instruction that was read: it is done as a whole or not at all.
 *
 * @param line of the amending act where its sentence begins, from 1
 * @param text of that sentence
 * @param edits none when it asks for what is there already
 * @param restated what it gives a new wording, if it does
 */
record Instruction(int line, String text, List<Edit> edits, Optional<Restated> restated) {
    Instruction {
        edits = List.copyOf(edits);
    }

    /**
     * What a quoted wording stands for, in the words that it leaves as they are too.
     *
     * @param label of the provision
     * @param field which of its words; empty when it is the provision with all that stands in it
     */
    record Restated(String label, Optional<Field> field) {}
}
