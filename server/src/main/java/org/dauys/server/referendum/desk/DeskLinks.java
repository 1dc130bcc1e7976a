package org.dauys.server.referendum.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.referendum.EnteredProtocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The doors of this desk on the desk's page of a consultation, and what waits for a second signature. */
@Component("referendumDeskLinks")
@Order(60)
class DeskLinks implements Addition {
    private final Roles roles;
    private final Referendums referendums;
    private final EnteredProtocols entered;

    DeskLinks(Roles roles, Referendums referendums, EnteredProtocols entered) {
        this.roles = roles;
        this.referendums = referendums;
        this.entered = entered;
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        String base = "/desk/c/" + consultation.slug() + "/referendum";
        if (roles.any(consultation.id(), Role.EDITOR)) {
            return List.of(new DeskDoor(Matter.SETTINGS, base, page.say("referendum")));
        }
        return roles.any(consultation.id(), Role.CLERK)
                        && referendums.announced(consultation.id()).isPresent()
                ? List.of(new DeskDoor(Matter.SETTINGS, base + "/protocols", page.say("referendum")))
                : List.of();
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        if (!roles.any(consultation.id(), Role.CLERK, Role.EDITOR)) {
            return List.of();
        }
        Optional<Referendum> one = referendums.announced(consultation.id());
        int many = one.map(known -> entered.waiting(known).size()).orElse(0);
        return many == 0
                ? List.of()
                : List.of(new Waits(
                        many,
                        "/desk/c/" + consultation.slug() + "/referendum/protocols",
                        page.say("referendum.desk.waits"),
                        "",
                        page.say("referendum.desk.waits.do"),
                        false));
    }
}
