package org.dauys.server.referendum.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Area;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The question, and how it was answered: in the country and in each area. */
@Controller
@Open
class ResultPage {
    private final Referendums referendums;
    private final Counts counts;
    private final SiteAddress address;

    ResultPage(Referendums referendums, Counts counts, SiteAddress address) {
        this.referendums = referendums;
        this.counts = counts;
        this.address = address;
    }

    @GetMapping("/c/{slug}/referendum")
    Shown nation(ReaderVisit visit, HttpServletRequest request) {
        Counted counted = count(visit);
        return show(visit, counted, Area.NATION, "referendum/reader/nation")
                .with("site", address.of(request))
                .with("told", counted.referendum().state().compareTo(ReferendumState.OPEN) >= 0);
    }

    @GetMapping("/c/{slug}/referendum/areas/{path}")
    Shown area(ReaderVisit visit) {
        return show(visit, count(visit), new Area(List.of(visit.in("path").split("~", -1))), "referendum/reader/area");
    }

    private Counted count(ReaderVisit visit) {
        Referendum one = referendums.announced(visit.id()).orElseThrow(Visit::missing);
        return counts.of(one);
    }

    private static Shown show(ReaderVisit visit, Counted counted, Area area, String template) {
        Optional<AreaView> view = AreaView.of(
                counted, area, new CountTelling(visit.page()), visit.frame().base() + "/referendum");
        return visit.show(template).with("view", view.orElseThrow(Visit::missing));
    }
}
