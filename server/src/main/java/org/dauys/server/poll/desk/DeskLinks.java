package org.dauys.server.poll.desk;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.poll.Statements;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The door of the polls' desk, and the statements that wait for a moderator. */
@Component("pollDeskLinks")
@Order(55)
class DeskLinks implements Addition {
    private final Roles roles;
    private final Statements statements;

    DeskLinks(Roles roles, Statements statements) {
        this.roles = roles;
        this.statements = statements;
    }

    private boolean may(Consultation consultation) {
        return roles.any(consultation.id(), Role.EDITOR, Role.MODERATOR);
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return may(consultation)
                ? List.of(new DeskDoor(Matter.SETTINGS, "/desk/c/" + consultation.slug() + "/polls", page.say("polls")))
                : List.of();
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        int many = may(consultation) ? statements.waiting(consultation.id()) : 0;
        return many == 0
                ? List.of()
                : List.of(new Waits(
                        many,
                        "/desk/c/" + consultation.slug() + "/polls",
                        page.say("polls.desk.waits"),
                        "",
                        page.say("polls.desk.waits.do"),
                        false));
    }
}
