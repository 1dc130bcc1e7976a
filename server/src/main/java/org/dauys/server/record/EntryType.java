package org.dauys.server.record;

/**
 * A type of entry, as docs/log-entries.md describes it.
 *
 * @param name {@code answer}
 * @param version grows when fields change their meaning or go
 * @param meaning what has happened, in a sentence without a full stop
 * @param says an example of what stands in the entry, as JSON
 * @param document an example of what the entry has the sum of, as JSON; empty when there is none
 * @param form of the document
 */
public record EntryType(String name, int version, String meaning, String says, String document, Form form) {
    /** How the sum of a document is made. */
    public enum Form {
        /** There is no document: the entry says all. */
        NONE,
        /** Published by the commission: the sum of its bytes. */
        PLAIN,
        /** Written by a person: a salt stands in the document. */
        SALTED
    }

    /** One that says all itself. */
    public static EntryType saying(String name, String meaning, String says) {
        return new EntryType(name, 1, meaning, says, "", Form.NONE);
    }

    /** One with a document that the commission published. */
    public static EntryType of(String name, String meaning, String says, String document) {
        return new EntryType(name, 1, meaning, says, document, Form.PLAIN);
    }

    /** One with a document that a person wrote. */
    public static EntryType salted(String name, String meaning, String says, String document) {
        return new EntryType(name, 1, meaning, says, document, Form.SALTED);
    }
}
