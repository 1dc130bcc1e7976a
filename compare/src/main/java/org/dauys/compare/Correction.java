package org.dauys.compare;

import java.util.List;

/**
 * An editor's word about one provision; it wins over the machine.
 *
 * @param newLabel the new provision, or empty when {@code oldLabels} are said to have no successor
 * @param oldLabels what it comes from; empty when it is new
 */
public record Correction(String newLabel, List<String> oldLabels) {
    public Correction {
        oldLabels = List.copyOf(oldLabels);
    }
}
