package org.dauys.server.consultation.desk;

import java.time.ZoneOffset;
import org.dauys.server.guard.Guard;
import org.dauys.server.jobs.StuckWork;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Work of the program that is late or was given up, for those who run the site. */
@Controller
class WorkPage {
    private final StuckWork work;
    private final Guard guard;

    WorkPage(StuckWork work, Guard guard) {
        this.work = work;
        this.guard = guard;
    }

    @Needs(Role.OPERATOR)
    @GetMapping("/desk/work")
    String show(CsrfToken csrf, Model model) {
        model.addAttribute("csrf", csrf);
        model.addAttribute("jobs", work.jobs());
        model.addAttribute("late", work.late());
        model.addAttribute("lost", work.lost());
        model.addAttribute("stoppedLately", work.stopped());
        model.addAttribute("stopped", guard.stopped());
        model.addAttribute("zone", ZoneOffset.UTC);
        return "consultation/desk/work";
    }
}
