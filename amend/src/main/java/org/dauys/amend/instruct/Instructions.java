package org.dauys.amend.instruct;

import java.util.List;
import org.dauys.amend.Edit;

/**
 * What an amending act does to its base.
 *
 * @param edits in the order of the instructions; no two of them collide
 * @param told every line that could not be applied; those that are no instruction, as a title, are here too
 */
public record Instructions(List<Edit> edits, List<Told> told) {
    public Instructions {
        edits = List.copyOf(edits);
        told = List.copyOf(told);
    }
}
