package org.dauys.server.people.roles;

import java.util.List;
import org.dauys.server.people.Role;

/**
 * Someone with roles in a consultation, as the desk lists them.
 *
 * @param account by which the person logs in
 * @param name that was given with a role; often empty
 */
public record Holder(String account, String name, List<Held> roles) {
    public Holder {
        roles = List.copyOf(roles);
    }

    /**
     * One role.
     *
     * @param id of what was granted
     * @param everywhere whether the role counts in all consultations
     * @param removable whether whoever asks may take it away
     */
    public record Held(long id, Role role, String body, boolean everywhere, boolean removable) {}

    /** How colleagues know the person. */
    public String called() {
        return name.isEmpty() ? account : name;
    }
}
