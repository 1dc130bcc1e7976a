package org.dauys.server.referendum.reader;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the referendum from every page of its consultation, once it is announced. */
@Component("referendumOnPages")
@Order(60)
class OnPages implements Addition {
    private final Referendums referendums;

    OnPages(Referendums referendums) {
        this.referendums = referendums;
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return referendums.announced(consultation.id()).isPresent()
                ? List.of(new Link("/c/" + consultation.slug() + "/referendum", page.say("referendum")))
                : List.of();
    }
}
