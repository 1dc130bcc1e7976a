package org.dauys.server.people.roles;

import java.time.Instant;
import java.util.OptionalLong;
import org.dauys.server.people.Role;
import org.dauys.server.site.Words;

/**
 * A link that gives a role to the first who accepts it.
 *
 * @param consultation in which; empty: in all
 * @param body the slug of the body that a responder answers for; empty for other roles
 * @param name by which the person appears: an expert in public, others at the desk; may be empty for others
 * @param title what stands under an expert's name
 * @param note for whom it is, as the inviter says, so that open ones can be told apart
 */
public record Invitation(
        long id,
        OptionalLong consultation,
        Role role,
        String body,
        String name,
        Words title,
        String note,
        Instant expires) {}
