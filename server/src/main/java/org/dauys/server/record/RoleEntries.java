package org.dauys.server.record;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the room of people enters in the public log: it stands below this one, so its types are named here. */
@Component
@Order(50)
class RoleEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.saying(
                        "role-given",
                        "Someone got a role, in this consultation or, with the path /, in all or in one that is not public; never who",
                        "{\"role\":\"responder\",\"body\":\"labour\"}"),
                EntryType.saying(
                        "role-taken",
                        "A role was taken away or given up; never whose",
                        "{\"role\":\"responder\",\"body\":\"labour\"}"));
    }
}
