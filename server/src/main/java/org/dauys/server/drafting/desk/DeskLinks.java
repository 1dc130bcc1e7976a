package org.dauys.server.drafting.desk;

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

/** The door of the desk on which the next version is made. */
@Component("draftingDeskLinks")
@Order(15)
class DeskLinks implements Addition {
    private final Roles roles;

    DeskLinks(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return roles.any(consultation.id(), Role.EDITOR)
                ? List.of(new DeskDoor(
                        Matter.SUBMISSIONS, "/desk/c/" + consultation.slug() + "/drafting", page.say("drafting.desk")))
                : List.of();
    }
}
