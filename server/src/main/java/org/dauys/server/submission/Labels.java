package org.dauys.server.submission;

/** Labels of provisions, as people cite them. */
final class Labels {
    private Labels() {}

    /** "27.3(1)" stands in article "27". */
    static String article(String label) {
        return label.split("[.(:]", 2)[0];
    }
}
