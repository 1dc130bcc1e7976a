package org.dauys.server.poll.vote;

import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.NextStatements;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the next statement is drawn, with all that is needed to draw it again. */
@Open
@NotKept
@Controller
class RulePage {
    private final Standings standings;

    RulePage(Standings standings) {
        this.standings = standings;
    }

    @GetMapping("/c/{slug}/polls/{number}/rule")
    Shown show(ReaderVisit visit) {
        Poll poll = standings.poll(visit);
        PollCode code = OwnCode.of(visit.request()).orElseGet(PollCode::next);
        Standing standing = standings.of(poll, code, Optional.empty());
        return visit.show("poll/vote/rule")
                .with("standing", standing)
                .with("unknown", NextStatements.UNKNOWN)
                .with(
                        "share",
                        NextStatements.share(
                                poll.seed(), code.drawing(), standing.said().size()));
    }
}
