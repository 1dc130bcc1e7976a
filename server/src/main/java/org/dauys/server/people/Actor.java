package org.dauys.server.people;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts in a consultation, as far as other rooms may know.
 *
 * @param participant random in each consultation
 * @param roles in this consultation, with those for all consultations
 * @param bodies the slugs of the bodies that a responder answers for; empty: of whichever
 */
public record Actor(UUID participant, Set<Role> roles, Set<String> bodies) {
    public Actor {
        roles = Set.copyOf(roles);
        bodies = Set.copyOf(bodies);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
