package org.dauys.server.poll.reader;

import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Polls;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which polls there are. */
@Controller
@Open
class PollsPage {
    private final Polls polls;

    PollsPage(Polls polls) {
        this.polls = polls;
    }

    @GetMapping("/c/{slug}/polls")
    Shown list(ReaderVisit visit) {
        return visit.show("poll/reader/polls").with("polls", polls.shown(visit.id()));
    }
}
