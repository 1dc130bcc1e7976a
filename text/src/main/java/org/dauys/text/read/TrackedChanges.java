package org.dauys.text.read;

/** What becomes of the changes that a word processor has tracked in a document. */
public enum TrackedChanges {
    /** The text as it would be after all of them are accepted. */
    ACCEPT,
    /** The text as it was before them. */
    REJECT
}
