package org.dauys.server.referendum.reader;

import java.util.List;
import java.util.stream.Stream;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.WayToPart;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to the referendum and its parts from every page of its consultation, once it is announced. */
@Component("referendumOnPages")
@Order(60)
class OnPages implements Addition {
    private final Referendums referendums;
    private final List<WayToPart> parts;

    OnPages(Referendums referendums, List<WayToPart> parts) {
        this.referendums = referendums;
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return referendums.announced(consultation.id()).stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Link("/c/" + consultation.slug() + "/referendum", page.say("referendum"))),
                        parts.stream().flatMap(part -> part.of(consultation, one, page).stream())))
                .toList();
    }
}
