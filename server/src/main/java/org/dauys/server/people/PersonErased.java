package org.dauys.server.people;

import java.util.Set;
import java.util.UUID;

/**
 * A person asked to be forgotten; nothing joins these participants to anyone any more.
 *
 * @param content whether what they wrote goes too, leaving marked gaps
 */
public record PersonErased(Set<UUID> participants, boolean content) {}
