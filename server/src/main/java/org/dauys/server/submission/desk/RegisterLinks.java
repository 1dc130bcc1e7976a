package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.people.Role;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register's doors on the desk's page of a consultation: to each what their roles may open. */
@Component
@Order(10)
class RegisterLinks implements Addition {
    private final RegisterDesk desk;

    RegisterLinks(RegisterDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        String base = "/desk/c/" + consultation.slug();
        boolean clerk = desk.may(consultation, Role.CLERK);
        boolean editor = desk.may(consultation, Role.EDITOR);
        List<DeskDoor> doors = new ArrayList<>();
        if (clerk || editor || desk.may(consultation, Role.MODERATOR)) {
            doors.add(new DeskDoor(Matter.SUBMISSIONS, base + "/register", page.say("register.queue")));
        }
        if (clerk) {
            doors.add(new DeskDoor(Matter.SUBMISSIONS, base + "/paper", page.say("register.paper")));
        }
        if (clerk || editor) {
            doors.add(new DeskDoor(Matter.SUBMISSIONS, base + "/import", page.say("register.import")));
        }
        if (editor) {
            doors.add(new DeskDoor(Matter.SUBMISSIONS, base + "/campaigns", page.say("register.campaigns")));
            doors.add(new DeskDoor(Matter.SUBMISSIONS, base + "/register/themes", page.say("register.sort")));
            doors.add(new DeskDoor(Matter.SETTINGS, base + "/register/rules", page.say("register.rules")));
        }
        return doors;
    }
}
