package org.dauys.server.meeting.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The doors of this desk on the desk's page of a consultation: to all meetings, and to what waits, with its number. */
@Component
@Order(30)
class PlanLinks implements Addition {
    private final Roles roles;
    private final MeetingList list;
    private final InstantSource clock;

    PlanLinks(Roles roles, MeetingList list, InstantSource clock) {
        this.roles = roles;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public List<Link> onDesk(Consultation consultation, Page page) {
        if (!roles.any(consultation.id(), Role.CLERK, Role.EDITOR)) {
            return List.of();
        }
        String base = "/desk/c/" + consultation.slug() + "/meetings";
        List<Link> links = new ArrayList<>(List.of(new Link(base, page.say("meetings"))));
        list.waiting(consultation, clock.instant())
                .forEach((show, many) ->
                        links.add(new Link(base + "?show=" + show, page.count("meeting.plan.waits." + show, many))));
        return links;
    }
}
