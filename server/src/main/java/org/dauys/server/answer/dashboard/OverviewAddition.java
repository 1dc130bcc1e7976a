package org.dauys.server.answer.dashboard;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the overview from the other ways to see the submissions. */
@Component
@Order(310)
class OverviewAddition implements Addition {
    @Override
    public List<Link> besideSubmissions(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/overview", page.say("overview.nav.overview")));
    }
}
