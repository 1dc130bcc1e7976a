package org.dauys.server.poll;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.jobs.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The job that counts a poll, makes its map and keeps what may be shown; its subject is the poll's id. Votes on a statement come into the
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
    private final InstantSource clock;
    /** The newest map of each poll, by which groups keep their letters; this node's own. */
    private final Map<Long, EarlierMap> before = new ConcurrentHashMap<>();
    /** When a poll is looked at again. */
    private final Map<Long, Instant> next = new ConcurrentHashMap<>();

    MakeResult(Polls polls, Statements statements, ResultRows rows, InstantSource clock) {
        this.polls = polls;
        this.statements = statements;
        this.rows = rows;
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
        polls.byId(Long.parseLong(subject))
                .filter(poll -> poll.state().isPublic())
                .ifPresent(this::make);
        Duration taken = Duration.between(begun, clock.instant());
        Duration pause = taken.multipliedBy(REST);
        next.put(Long.parseLong(subject), clock.instant().plus(pause.compareTo(PAUSE) > 0 ? pause : PAUSE));
    }

    private void make(Poll asked) {
        rows.lock(asked);
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
        TakenIn taken = TakenIn.of(table, known.kept(), last ? Stage.FINAL : Stage.RUNNING, now);
        rows.take(taken.changes());
        VoteTable.Counted counted = table.counted(taken::isCounted);
        Optional<OpinionMap> map = taken.isAny() ? Optional.of(map(poll, counted)) : Optional.empty();
        ResultMaking making = new ResultMaking(table, taken, now);
        Result result = making.result(known.number() + 1, last, map);
        if (known.content().filter(result::tellsTheSameAs).isPresent()) {
            return;
        }
        String csv = last && poll.rowsPublished() && map.isPresent()
                ? VoteRows.csv(table.statements(), counted.votes(), map.get(), result)
                : "";
        rows.keep(poll, result, taken.kept(), csv.getBytes(StandardCharsets.UTF_8));
    }

    private OpinionMap map(Poll poll, VoteTable.Counted counted) {
        Conversation conversation = Conversation.of(counted.votes());
        OpinionMap map = Optional.ofNullable(before.get(poll.id()))
                .map(earlier -> conversation.map(MapOptions.DEFAULT, earlier.numbered(counted.ids())))
                .orElseGet(() -> conversation.map(MapOptions.DEFAULT));
        before.put(poll.id(), new EarlierMap(counted.ids(), map));
        return map;
    }

    /** Whether a poll has had votes since its newest result, or has to have its last one. */
    List<Poll> due(Instant now) {
        return polls.going().stream()
                .filter(poll -> poll.state() == PollState.CLOSED
                        || (!now.isBefore(next.getOrDefault(poll.id(), Instant.MIN)) && rows.isOutdated(poll)))
                .toList();
    }
}
