package org.dauys.server.poll.vote;

import java.util.Optional;
import java.util.UUID;
import org.dauys.opinion.Vote;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.poll.Voting;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One statement at a time, to agree, disagree or pass: plain forms, and a script that lets answers wait for a connection. */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/polls/{number}")
class VotePage {
    /** In ten minutes from one place: many people may share it; this slows down programs. */
    static final int POSTS = 20_000;

    private final Standings standings;
    private final Voting voting;
    private final PlacePace pace;
    private final Themes themes;

    VotePage(Standings standings, Voting voting, PlacePace pace, Themes themes) {
        this.standings = standings;
        this.voting = voting;
        this.pace = pace;
        this.themes = themes;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        return page(visit, standings.poll(visit));
    }

    private Shown page(ReaderVisit visit, Poll poll) {
        int again = visit.form().number("again");
        PollCode code = standings.isOpen(poll)
                ? OwnCode.ofOrNew(visit, poll)
                : OwnCode.of(visit.request()).orElseGet(PollCode::next);
        return visit.show("poll/vote/vote")
                .with("standing", standings.of(poll, code, again < 1 ? Optional.empty() : Optional.of(again)))
                .with("themes", themes.of(visit.consultation()))
                .with("request", UUID.randomUUID().toString());
    }

    @PostMapping("/vote")
    ModelAndView vote(ReaderVisit visit) {
        Poll poll = standings.poll(visit);
        Optional<Vote> vote = Requests.vote(visit.form().text("vote"));
        Optional<UUID> request = Requests.read(visit.form().text("request"));
        int statement = visit.form().number("statement");
        if (vote.isEmpty() || request.isEmpty() || statement < 1) {
            visit.mistake("vote", "polls.vote.problem.form");
        } else if (pace.take(visit.request(), "poll vote", POSTS).isPresent()) {
            visit.mistake("vote", "polls.vote.problem.often");
        }
        if (!visit.isFine()) {
            return page(visit, poll);
        }
        boolean taken =
                voting.vote(poll, OwnCode.ofOrNew(visit, poll), statement, vote.orElseThrow(), request.orElseThrow())
                        == Voting.Outcome.TAKEN;
        String here = visit.frame().base() + "/polls/" + poll.number();
        return taken ? visit.to(here) : visit.done(here, "polls.vote.not-taken");
    }
}
