package org.dauys.server.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts in a consultation, as far as other rooms may know.
 *
 * @param participant random in each consultation
 * @param roles in this consultation, with those for all consultations
 * @param body the slug of the body that a responder answers for
 */
public record Actor(UUID participant, Set<Role> roles, Optional<String> body) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
