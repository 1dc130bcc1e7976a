package org.dauys.server.answer.desk;

/**
 * Where it stands.
 *
 * @param left those withdrawn, hidden or answered before their turn came
 * @param stopped no job goes on with it: it failed as often as jobs are tried
 */
public record Progress(int served, int waiting, int left, boolean stopped) {}
