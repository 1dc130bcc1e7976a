package org.dauys.server.answer.trace;

/**
 * A changed row in the desk's list.
 *
 * @param proposed how many proposals wait for the editor
 */
public record TieRow(SourcedView row, int proposed) {}
