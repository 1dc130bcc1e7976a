package org.dauys.text.read;

import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Problem;

/**
 * An act and the doubts with which it was read.
 *
 * @param warnings never fatal ones, in the order of the source
 */
public record Reading(Act act, List<Problem> warnings) {
    public Reading {
        warnings = List.copyOf(warnings);
    }
}
