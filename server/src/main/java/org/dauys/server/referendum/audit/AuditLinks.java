package org.dauys.server.referendum.audit;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.WayToPart;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to an audit: for readers once its plan is published, at the desk once the count is closed. */
@Component("auditLinks")
@Order(61)
class AuditLinks implements Addition, WayToPart {
    private final Roles roles;
    private final Referendums referendums;
    private final Audits audits;
    private final Recounts recounts;

    AuditLinks(Roles roles, Referendums referendums, Audits audits, Recounts recounts) {
        this.roles = roles;
        this.referendums = referendums;
        this.audits = audits;
        this.recounts = recounts;
    }

    private Optional<Referendum> closed(Consultation consultation) {
        return referendums.announced(consultation.id()).filter(one -> one.state() == ReferendumState.CLOSED);
    }

    @Override
    public Optional<Link> of(Consultation consultation, Referendum referendum, Page page) {
        return referendum.state() == ReferendumState.CLOSED
                        && audits.of(referendum).isPresent()
                ? Optional.of(new Link("/c/" + consultation.slug() + "/referendum/audit", page.say("referendum.audit")))
                : Optional.empty();
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return roles.any(consultation.id(), Role.CLERK, Role.EDITOR)
                        && closed(consultation).isPresent()
                ? List.of(new DeskDoor(Matter.SETTINGS, path(consultation), page.say("referendum.audit")))
                : List.of();
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        if (!roles.any(consultation.id(), Role.CLERK, Role.EDITOR)) {
            return List.of();
        }
        int many = closed(consultation)
                .filter(one -> audits.of(one).isPresent())
                .map(one -> recounts.waiting(one).size())
                .orElse(0);
        return many == 0
                ? List.of()
                : List.of(new Waits(
                        many,
                        path(consultation),
                        page.say("referendum.audit.waits"),
                        "",
                        page.say("referendum.audit.waits.do"),
                        false));
    }

    private static String path(Consultation consultation) {
        return "/desk/c/" + consultation.slug() + "/referendum/audit";
    }
}
