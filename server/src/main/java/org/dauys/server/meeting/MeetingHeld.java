package org.dauys.server.meeting;

/**
 * That a meeting took place; told in the same transaction.
 *
 * @param meeting as it was before
 */
public record MeetingHeld(Meeting meeting) {}
