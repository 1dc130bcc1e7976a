package org.dauys.server.poll.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.opinion.Vote;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.poll.Statement;

/**
 * Where a participant stands in a poll.
 *
 * @param open whether votes are taken now
 * @param said what they said, by the numbers of statements
 * @param published how many statements are voted on
 * @param ahead the statements that they are asked about next
 * @param weights in the draw, by the numbers of statements
 */
public record Standing(
        Poll poll,
        boolean open,
        PollCode code,
        Map<Integer, Vote> said,
        List<Statement> published,
        List<Statement> ahead,
        Map<Integer, Double> weights) {
    public Standing {
        said = Map.copyOf(said);
        published = List.copyOf(published);
        ahead = List.copyOf(ahead);
        weights = Map.copyOf(weights);
    }

    /** How many of the statements that are voted on they have answered. */
    public int answered() {
        return (int)
                published.stream().filter(one -> said.containsKey(one.number())).count();
    }

    /** The one that is asked now. */
    public Optional<Statement> now() {
        return ahead.stream().findFirst();
    }
}
