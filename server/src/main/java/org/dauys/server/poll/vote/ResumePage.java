package org.dauys.server.poll.vote;

import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.poll.PrintedSheets;
import org.dauys.server.poll.Voting;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Going on with a code on another device, or beginning with a printed one. */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/polls/{number}/resume")
class ResumePage {
    /** In ten minutes from one place: a whole hall may begin with printed codes by one connection, and nobody guesses one in so many. */
    private static final int TRIES = 2_000;

    private final Standings standings;
    private final Voting voting;
    private final PrintedSheets sheets;
    private final PlacePace pace;

    ResumePage(Standings standings, Voting voting, PrintedSheets sheets, PlacePace pace) {
        this.standings = standings;
        this.voting = voting;
        this.sheets = sheets;
        this.pace = pace;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        return show(visit, standings.poll(visit), Optional.empty());
    }

    private static Shown show(ReaderVisit visit, Poll poll, Optional<PollCode> other) {
        return visit.show("poll/vote/resume")
                .with("poll", poll)
                .with("typed", visit.form().text("code"))
                .with("other", other);
    }

    @PostMapping
    ModelAndView resume(ReaderVisit visit) {
        Poll poll = standings.poll(visit);
        Optional<PollCode> code = PollCode.typed(visit.form().text("code"));
        if (pace.take(visit.request(), "poll code", TRIES).isPresent()) {
            visit.mistake("code", "polls.vote.problem.often");
        } else if (code.filter(one -> sheets.isTakenBack(poll, one)).isPresent()) {
            visit.mistake("code", "polls.resume.problem.taken-back");
        } else if (code.filter(one -> isKnown(poll, one)).isEmpty()) {
            visit.mistake("code", "polls.resume.problem.code");
        }
        if (!visit.isFine()) {
            return show(visit, poll, Optional.empty());
        }
        Optional<PollCode> other = OwnCode.of(visit.request())
                .filter(own -> !own.equals(code.orElseThrow()))
                .filter(own -> !voting.of(poll, own).isEmpty());
        if (other.isPresent() && visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "polls.resume.problem.other");
            return show(visit, poll, other);
        }
        OwnCode.keep(visit, poll, code.orElseThrow());
        return visit.done(visit.frame().base() + "/polls/" + poll.number(), "polls.resume.done");
    }

    private boolean isKnown(Poll poll, PollCode code) {
        return !voting.of(poll, code).isEmpty() || sheets.isGood(poll, code);
    }
}
