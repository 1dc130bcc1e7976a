package org.dauys.server.answer.table;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the table from the other ways to see the submissions. */
@Component
@Order(300)
class TableAddition implements Addition {
    @Override
    public List<Link> besideSubmissions(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/table", page.say("overview.nav.table")));
    }
}
