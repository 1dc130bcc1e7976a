package org.dauys.compare;

/**
 * A wide substitution: words that are replaced by others throughout the act.
 *
 * @param from in the old text, as its commonest form is written
 * @param to in the new text
 * @param count how many times, at least the number from which it is called wide
 */
public record Substitution(String from, String to, int count) {}
