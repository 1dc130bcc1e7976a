package org.dauys.server.poll.vote;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.opinion.Vote;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.poll.Voting;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Votes that the script of the page sends: the same as the form's, answered in JSON, and for the cost of the vote alone. */
@Open
@NotKept
@RestController
class VoteApi {
    private final OpenPolls polls;
    private final Voting voting;
    private final PlacePace pace;

    VoteApi(OpenPolls polls, Voting voting, PlacePace pace) {
        this.polls = polls;
        this.voting = voting;
        this.pace = pace;
    }

    @PostMapping("/c/{slug}/polls/{number}/answers")
    ResponseEntity<Map<String, Object>> vote(Visit visit) {
        Poll poll = polls.of(visit.in("slug"), visit.number("number")).orElseThrow(Visit::missing);
        Optional<Vote> vote = Requests.vote(visit.form().text("vote"));
        Optional<UUID> request = Requests.read(visit.form().text("request"));
        Optional<PollCode> code = OwnCode.of(visit.request());
        int statement = visit.form().number("statement");
        if (vote.isEmpty() || request.isEmpty() || code.isEmpty() || statement < 1) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        if (pace.take(visit.request(), "poll vote", VotePage.POSTS).isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        boolean taken = voting.vote(poll, code.get(), statement, vote.get(), request.get()) == Voting.Outcome.TAKEN;
        return ResponseEntity.ok(Map.of("taken", taken));
    }
}
