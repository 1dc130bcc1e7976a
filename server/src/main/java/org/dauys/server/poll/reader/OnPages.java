package org.dauys.server.poll.reader;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.poll.Polls;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the polls from every page of their consultation, once one is open. */
@Component("pollOnPages")
@Order(55)
class OnPages implements Addition {
    private final Polls polls;

    OnPages(Polls polls) {
        this.polls = polls;
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return polls.shown(consultation.id()).isEmpty()
                ? List.of()
                : List.of(new Link("/c/" + consultation.slug() + "/polls", page.say("polls")));
    }
}
