package org.dauys.server.meeting.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.consultation.Waits;
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
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        if (!roles.any(consultation.id(), Role.CLERK, Role.EDITOR)) {
            return List.of();
        }
        return List.of(new DeskDoor(Matter.MEETINGS, base(consultation), page.say("meetings")));
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        if (!roles.any(consultation.id(), Role.CLERK, Role.EDITOR)) {
            return List.of();
        }
        List<Waits> waits = new ArrayList<>();
        list.waiting(consultation, clock.instant())
                .forEach((show, many) -> waits.add(new Waits(
                        Math.min(many, MeetingList.COUNTED),
                        base(consultation) + "?show=" + show,
                        page.say("meeting.plan.wait." + show),
                        many > MeetingList.COUNTED ? page.say("meeting.plan.wait.more", MeetingList.COUNTED) : "",
                        page.say("meeting.plan.wait.do"),
                        false)));
        return waits;
    }

    private static String base(Consultation consultation) {
        return "/desk/c/" + consultation.slug() + "/meetings";
    }
}
