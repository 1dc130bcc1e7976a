package org.dauys.server.drafting.recommend;

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

/** The door of the desk on which bodies recommend. */
@Component
@Order(16)
class RecommendLinks implements Addition {
    private final Roles roles;

    RecommendLinks(Roles roles) {
        this.roles = roles;
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return roles.any(consultation.id(), Role.EDITOR, Role.RESPONDER)
                ? List.of(new DeskDoor(
                        Matter.ANSWERS,
                        "/desk/c/" + consultation.slug() + "/recommendations",
                        page.say("recommend.desk")))
                : List.of();
    }
}
