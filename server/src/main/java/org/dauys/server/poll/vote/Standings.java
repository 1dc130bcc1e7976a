package org.dauys.server.poll.vote;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.opinion.Vote;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.poll.NextStatements;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.Result;
import org.dauys.server.poll.Results;
import org.dauys.server.poll.Statement;
import org.dauys.server.poll.Statements;
import org.dauys.server.poll.Voting;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Component;

/** Finds where a participant stands. */
@Component
class Standings {
    /** So many statements are sent ahead, to be answered without a connection. */
    private static final int AHEAD = 12;

    private final Polls polls;
    private final Statements statements;
    private final Results results;
    private final Voting voting;
    private final InstantSource clock;

    Standings(Polls polls, Statements statements, Results results, Voting voting, InstantSource clock) {
        this.polls = polls;
        this.statements = statements;
        this.results = results;
        this.voting = voting;
        this.clock = clock;
    }

    /** The poll that the path names as {@code {number}}, as far as readers see it. */
    Poll poll(ReaderVisit visit) {
        return polls.of(visit.id(), visit.number("number"))
                .filter(one -> one.state().isPublic())
                .orElseThrow(Visit::missing);
    }

    boolean isOpen(Poll poll) {
        return poll.takesVotes(clock.instant());
    }

    /**
     * Where somebody stands.
     *
     * @param first a statement that they want to answer again
     */
    Standing of(Poll poll, PollCode code, Optional<Integer> first) {
        List<Statement> published = statements.published(poll);
        Map<Integer, Vote> said = voting.of(poll, code);
        Map<Integer, Double> weights = results.of(poll).map(Result::weights).orElse(Map.of());
        List<Statement> ahead = new ArrayList<>(
                NextStatements.of(poll.seed(), code.drawing(), published, said.keySet(), weights, AHEAD));
        first.flatMap(number ->
                        published.stream().filter(one -> one.number() == number).findFirst())
                .ifPresent(again -> {
                    ahead.remove(again);
                    ahead.addFirst(again);
                });
        return new Standing(poll, isOpen(poll), code, said, published, ahead, weights);
    }
}
