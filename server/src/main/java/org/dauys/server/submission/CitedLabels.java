package org.dauys.server.submission;

import org.dauys.compare.OtherUnit;

/** Labels of provisions, as people cite them. */
final class CitedLabels {
    private CitedLabels() {}

    /** "27.3(1)" stands in article "27", and so do "27-heading" and "27.3-note-1". */
    static String article(String label) {
        return OtherUnit.element(label).split("[.(:]", 2)[0];
    }
}
