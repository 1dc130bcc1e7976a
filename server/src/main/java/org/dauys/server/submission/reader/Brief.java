package org.dauys.server.submission.reader;

/**
 * A submission on a page that is about something else.
 *
 * @param words the first of its words
 */
public record Brief(String href, int number, String what, String subject, String words, String language) {}
