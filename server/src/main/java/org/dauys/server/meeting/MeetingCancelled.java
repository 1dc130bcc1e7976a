package org.dauys.server.meeting;

/**
 * That a meeting will not take place; told in the same transaction.
 *
 * @param meeting as it was before
 */
public record MeetingCancelled(Meeting meeting) {}
