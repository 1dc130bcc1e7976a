package org.dauys.server.poll.vote;

/**
 * A statement as a participant typed it.
 *
 * @param language the code of its language
 * @param label of a provision; empty for none
 * @param request the number under which the form is sent
 */
public record TypedStatement(String words, String language, String label, String request) {}
