package org.dauys.server.answer;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.springframework.stereotype.Component;

/** As roles were given; a responder of no body in particular answers for each. */
@Component
class StaffByRoles implements Staff {
    private final Roles roles;

    StaffByRoles(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<UUID> responders(long consultation, String body) {
        return of(consultation, Role.RESPONDER, slug -> slug.isEmpty() || slug.equals(body));
    }

    @Override
    public List<UUID> experts(long consultation) {
        return of(consultation, Role.EXPERT, slug -> true);
    }

    private List<UUID> of(long consultation, Role role, Predicate<String> body) {
        return roles.staff(consultation, role).stream()
                .filter(one -> body.test(one.body()))
                .map(org.dauys.server.people.Staff::participant)
                .distinct()
                .toList();
    }
}
