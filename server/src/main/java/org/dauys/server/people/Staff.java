package org.dauys.server.people;

import java.util.UUID;

/**
 * Someone who has a role in a consultation, for those who share the work at the desk.
 *
 * @param name where none was given, the name of the account: colleagues may see it, readers never
 * @param body the slug of the body that a responder answers for; empty for other roles
 */
public record Staff(UUID participant, PublicName name, String body) {}
