package org.dauys.server.drafting.reader;

import java.util.List;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.drafting.DisposalLists;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the newest published list from the submissions. */
@Component("draftingListLinks")
@Order(45)
class ListLinks implements Addition {
    private final DisposalLists lists;
    private final Consultations consultations;

    ListLinks(DisposalLists lists, Consultations consultations) {
        this.lists = lists;
        this.consultations = consultations;
    }

    @Override
    public List<Link> besideSubmissions(Consultation consultation, Page page) {
        return lists.newest(consultations.publishedVersions(consultation)).stream()
                .map(version -> new Link(
                        "/c/" + consultation.slug() + "/v/" + version.number() + "/amendments",
                        page.say("drafting.list")))
                .toList();
    }
}
