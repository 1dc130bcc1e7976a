package org.dauys.server.people;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.people.roles.Grants;
import org.dauys.server.people.roles.RoleList;
import org.dauys.server.people.session.LoggedIn;
import org.springframework.stereotype.Component;

/** What whoever asks may do, while a request is answered: for what a page shows or leaves out. And who else has a role. */
@Component
public class Roles {
    private final Grants grants;
    private final RoleList list;

    Roles(Grants grants, RoleList list) {
        this.grants = grants;
        this.list = list;
    }

    /** In a consultation, with those for all; none when nobody is logged in. Makes nobody a participant. */
    public Set<Role> in(long consultation) {
        return roles(OptionalLong.of(consultation));
    }

    /** In all consultations, those to come too. */
    public Set<Role> everywhere() {
        return roles(OptionalLong.empty());
    }

    /** Whether one of these roles is among those in a consultation. */
    public boolean any(long consultation, Role... wanted) {
        Set<Role> roles = in(consultation);
        return List.of(wanted).stream().anyMatch(roles::contains);
    }

    /** Whether there is work at the desk for whoever asks, in this consultation. */
    public boolean atDesk(long consultation) {
        return in(consultation).stream().anyMatch(Role::isAtDesk);
    }

    /** Those who have a role in a consultation, one for each body that they answer for; so that work can be shared. */
    public List<Staff> staff(long consultation, Role role) {
        return list.staff(consultation, role);
    }

    private Set<Role> roles(OptionalLong consultation) {
        return LoggedIn.account().map(grants::of).orElse(List.of()).stream()
                .filter(grant -> grant.countsIn(consultation))
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
