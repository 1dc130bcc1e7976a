package org.dauys.server.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.opinion.OpinionMap;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.jobs.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The job that counts a poll, makes its map and keeps what may be shown. Votes on a statement come into the
 * results together: as many as the checker of small groups wants for one who compares with the result before to learn nothing of a few. Of
 * these votes alone the map and all figures are made, so they agree with each other.
 */
@Component
@CountsPeople
public class MakeResult implements Work {
    /** Between two results of a poll. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** Of a node's time, at most a tenth goes to the results of a poll. */
    private static final int REST = 10;

    private final Polls polls;
    private final Statements statements;
    private final ResultRows rows;
    private final RowParts parts;
    private final InstantSource clock;
    /** When a poll is looked at again. */
    private final Map<Long, Instant> next = new ConcurrentHashMap<>();

    MakeResult(Polls polls, Statements statements, ResultRows rows, RowParts parts, InstantSource clock) {
        this.polls = polls;
        this.statements = statements;
        this.rows = rows;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Results.JOB;
    }

    @Override
    @Transactional
    public void run(String subject) {
        Instant begun = clock.instant();
        long id = Results.poll(subject);
        polls.byId(id).filter(poll -> poll.state().isPublic()).ifPresent(this::make);
        Duration taken = Duration.between(begun, clock.instant());
        Duration pause = taken.multipliedBy(REST);
        next.put(id, clock.instant().plus(pause.compareTo(PAUSE) > 0 ? pause : PAUSE));
        // Polls that are over are not asked for.
        next.keySet().retainAll(polls.going().stream().map(Poll::id).toList());
    }

    private void make(Poll asked) {
        polls.lockResult(asked);
        // Whoever closes it meanwhile has the final result made by another job.
        Poll poll = polls.byId(asked.id()).orElseThrow();
        ResultRows.Known known = rows.known(poll);
        if (known.isFinal() && poll.state() == PollState.CLOSED && !rows.isOutdated(poll)) {
            return;
        }
        boolean last = poll.state() == PollState.CLOSED;
        // As fine as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        VoteTable table = rows.votes(poll, statements.published(poll));
        ToldGroups before = known.kept()
                .groups()
                .or(() -> known.content().map(told -> ResultMaking.again(table, told)))
                .orElse(ToldGroups.none());
        TakenIn taken = TakenIn.of(table, known.kept().statements(), last ? Stage.FINAL : Stage.RUNNING, now);
        if (known.content()
                .filter(told -> told.isFinal() == last && taken.isIn(told, table))
                .isPresent()) {
            return;
        }
        VoteTable.Counted counted = table.counted(taken::isCounted);
        Optional<OpinionMap> map = taken.isAny() ? Optional.of(before.map(counted)) : Optional.empty();
        ResultMaking.Made made =
                new ResultMaking(table, taken, now).result(known.number() + 1, last, counted, map, before);
        Result result = made.result();
        // Not earlier: who changes one of these votes waits from here to the end.
        rows.take(taken.changes());
        if (known.content().filter(result::tellsTheSameAs).isPresent()) {
            return;
        }
        rows.keep(poll, result, new ResultRows.Kept(taken.kept(), Optional.of(made.told())));
        if (last && poll.rowsPublished() && map.isPresent()) {
            // Where groups were told before as they were then, rows tell none.
            parts.keep(
                    poll,
                    result.number(),
                    csv -> VoteRows.write(
                            table.statements(),
                            counted.votes(),
                            map.filter(_ -> made.isOfNow()),
                            result,
                            made.fresh(),
                            csv));
        } else {
            parts.remove(poll);
        }
    }

    /** Whether a poll has had votes since its newest result, or has to have its last one. */
    List<Poll> due(Instant now) {
        return polls.going().stream()
                .filter(poll -> poll.state() == PollState.CLOSED
                        || (!now.isBefore(next.getOrDefault(poll.id(), Instant.MIN)) && rows.isOutdated(poll)))
                .toList();
    }
}
