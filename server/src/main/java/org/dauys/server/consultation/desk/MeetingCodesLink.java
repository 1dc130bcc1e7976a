package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the codes for meetings, which the room of people makes: that room knows no consultations. */
@Component
@Order(90)
class MeetingCodesLink implements Addition {
    private final Roles roles;

    MeetingCodesLink(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return roles.any(consultation.id(), Role.CLERK, Role.EDITOR)
                ? List.of(new DeskDoor(
                        Matter.MEETINGS, "/desk/c/" + consultation.slug() + "/codes", page.say("people.codes")))
                : List.of();
    }
}
