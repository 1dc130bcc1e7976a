package org.dauys.server.people;

import java.util.OptionalLong;

/**
 * That someone may act in a role.
 *
 * @param consultation where; empty: everywhere
 * @param body the slug of the body that a responder answers for; empty for other roles
 */
public record Grant(Role role, OptionalLong consultation, String body) {
    /** In all consultations, those to come too. */
    public static Grant everywhere(Role role) {
        return new Grant(role, OptionalLong.empty(), "");
    }

    public static Grant in(long consultation, Role role) {
        return new Grant(role, OptionalLong.of(consultation), "");
    }

    boolean countsIn(OptionalLong asked) {
        return consultation.isEmpty() || consultation.equals(asked);
    }
}
