package org.dauys.server.record.observer;

import java.util.List;
import org.dauys.server.people.Open;
import org.dauys.server.record.LogStanding;
import org.dauys.server.record.LogStanding.Standing;
import org.dauys.server.record.Proofs;
import org.dauys.server.record.Recorded;
import org.dauys.server.record.Recorded.Step;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public log for people: how it stands, what it proves, how to take it away, and what was hidden, erased or corrected. */
@Controller
@Open
class LogPage {
    private static final int GAPS = 20;
    private static final int NEWEST = 5;

    private final LogStanding standings;
    private final Recorded recorded;
    private final Proofs proofs;
    private final SiteAddress site;

    LogPage(LogStanding standings, Recorded recorded, Proofs proofs, SiteAddress site) {
        this.standings = standings;
        this.recorded = recorded;
        this.proofs = proofs;
        this.site = site;
    }

    /** With {@code before} an index: of the gaps those before it. */
    @GetMapping("/log")
    Shown log(Visit visit) {
        Standing standing = standings.now();
        String typed = visit.form().text("before");
        long before = typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : Long.MAX_VALUE;
        List<Step> gaps = recorded.gaps(before, GAPS + 1);
        boolean more = gaps.size() > GAPS;
        return visit.show("record/observer/log")
                .with("standing", standing)
                .with("witnessing", Witnessing.of(standing, proofs))
                .with("newest", Entries.of(recorded.before(Long.MAX_VALUE, NEWEST), visit.page()))
                .with("gaps", Entries.ofGaps(gaps.stream().limit(GAPS).toList(), visit.page()))
                .with("older", more ? String.valueOf(gaps.get(GAPS - 1).index().getAsLong()) : "")
                .with("site", site.of(visit.request()));
    }

    /** One entry. */
    @GetMapping("/log/{index:[0-9]{1,15}}")
    Shown entry(Visit visit) {
        long index = Long.parseLong(visit.in("index"));
        Step step = recorded.at(index).orElseThrow(Visit::missing);
        return visit.show("record/observer/entry")
                .with("line", Entries.of(List.of(step), visit.page()).getFirst())
                .with("entry", step.entry().orElse(""))
                .with("erased", step.erasedAt())
                .with("hasDocument", proofs.document(index).isPresent());
    }

    /** What a browser checks a receipt with, also from a file and without a network; the site's own keys are filled in. */
    @GetMapping("/log/check")
    Shown check(Visit visit) {
        return visit.show("record/observer/check");
    }
}
