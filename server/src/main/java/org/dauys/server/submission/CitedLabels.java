package org.dauys.server.submission;

/** CitedLabels of provisions, as people cite them. */
final class CitedLabels {
    private CitedLabels() {}

    /** "27.3(1)" stands in article "27". */
    static String article(String label) {
        return label.split("[.(:]", 2)[0];
    }
}
