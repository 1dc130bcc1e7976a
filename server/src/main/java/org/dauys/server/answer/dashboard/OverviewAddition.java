package org.dauys.server.answer.dashboard;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the overview from every page of the consultation, and sums it up on the first one. */
@Component
@Order(310)
class OverviewAddition implements Addition {
    private final FiguresCache figures;
    private final TemplateEngine templates;

    OverviewAddition(FiguresCache figures, TemplateEngine templates) {
        this.figures = figures;
        this.templates = templates;
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/overview", page.say("overview.nav.overview")));
    }

    @Override
    public Optional<Content> onFront(Consultation consultation, List<Version> versions, Page page) {
        Figures sums = figures.of(consultation);
        Map<String, Object> told = Map.of(
                "page",
                page,
                "base",
                "/c/" + consultation.slug(),
                "received",
                sums.received(),
                "published",
                sums.published(),
                "answered",
                sums.answered());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(output -> templates.render("dashboard/front.jte", told, output));
    }
}
