package org.dauys.server.consultation.desk;

import java.time.ZoneOffset;
import org.dauys.server.guard.Guard;
import org.dauys.server.jobs.StuckWork;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.record.LogStanding;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Work of the program that is late or was given up, for those who run the site. */
@Controller
class WorkPage {
    private final StuckWork work;
    private final Guard guard;
    private final LogStanding log;

    WorkPage(StuckWork work, Guard guard, LogStanding log) {
        this.work = work;
        this.guard = guard;
        this.log = log;
    }

    @Needs(Role.OPERATOR)
    @GetMapping("/desk/work")
    Shown show(Visit visit) {
        return visit.show("consultation/desk/work")
                .with("jobs", work.jobs())
                .with("late", work.late())
                .with("lost", work.lost())
                .with("stoppedLately", work.stopped())
                .with("stopped", guard.stopped())
                .with("log", log.now())
                .with("zone", ZoneOffset.UTC);
    }
}
