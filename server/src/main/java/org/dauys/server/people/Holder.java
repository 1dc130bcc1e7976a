package org.dauys.server.people;

/**
 * That someone has a role, as the desk lists it.
 *
 * @param id of what was granted
 * @param account by which the person logs in
 * @param name that was given with the role; often empty
 * @param everywhere whether the role counts in all consultations
 * @param removable whether whoever asks may take it away
 */
public record Holder(
        long id, String account, String name, Role role, String body, boolean everywhere, boolean removable) {}
