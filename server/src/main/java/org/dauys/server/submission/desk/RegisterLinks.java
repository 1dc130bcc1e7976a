package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
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
    public List<Link> onDesk(Consultation consultation, Page page) {
        String base = "/desk/c/" + consultation.slug();
        boolean clerk = desk.may(consultation, Role.CLERK);
        boolean editor = desk.may(consultation, Role.EDITOR);
        List<Link> links = new ArrayList<>();
        if (clerk || editor || desk.may(consultation, Role.MODERATOR)) {
            links.add(new Link(base + "/register", page.say("register.queue")));
        }
        if (clerk) {
            links.add(new Link(base + "/paper", page.say("register.paper")));
        }
        if (clerk || editor) {
            links.add(new Link(base + "/import", page.say("register.import")));
        }
        if (editor) {
            links.add(new Link(base + "/campaigns", page.say("register.campaigns")));
            links.add(new Link(base + "/register/rules", page.say("register.rules")));
        }
        return links;
    }
}
