package org.dauys.server.poll;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.opinion.Vote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What participants say to statements. A later vote on a statement takes the place of an earlier one. */
@Component
public class Voting {
    private final JdbcClient sql;
    private final VoteQueue queue;

    Voting(JdbcClient sql, VoteQueue queue) {
        this.sql = sql;
        this.queue = queue;
    }

    /** What came of a vote. */
    public enum Outcome {
        /** It is kept, or was before under the same request. */
        TAKEN,
        /** The poll takes no votes, or not on this statement (it is hidden, or there is none of this number), or the code was taken back. */
        NOT_TAKEN
    }

    /**
     * Takes a vote and returns when it is on the disk.
     *
     * @param statement its number
     * @param request by which the same vote, sent once more, is known: it changes nothing, also after a later vote
     */
    public Outcome vote(Poll poll, PollCode code, int statement, Vote vote, UUID request) {
        return queue.take(new VoteQueue.Sent(poll.id(), code.hash(poll), statement, vote.value(), request));
    }

    /** What a participant said, by the numbers of statements, hidden ones too; empty for who has not voted. */
    public Map<Integer, Vote> of(Poll poll, PollCode code) {
        Map<Integer, Vote> said = new TreeMap<>();
        sql.sql("""
            select s.number, v.vote from poll.participant p join poll.vote v on v.participant_id = p.id
            join poll.statement s on s.id = v.statement_id where p.poll_id = :poll and p.hash = decode(:hash, 'hex')
            """).param("poll", poll.id()).param("hash", code.hash(poll)).query(row -> {
            said.put(row.getInt("number"), vote(row.getInt("vote")));
        });
        return said;
    }

    private static Vote vote(int value) {
        return value > 0 ? Vote.AGREE : value < 0 ? Vote.DISAGREE : Vote.PASS;
    }

    /** What to do about a vote that another transaction holds. */
    enum Held {
        /** It is not written, and told. */
        LEFT,
        /** It is written when the other has ended. */
        AWAITED
    }

    /**
     * What was written.
     *
     * @param taken places of the votes that are on the disk
     * @param held places of those that were left, since a result is taking in the vote that they change
     */
    record Written(Set<Integer> taken, Set<Integer> held) {}

    /** Writes what many have sent, each statement of a participant once. */
    @Component
    static class Writing {
        private final JdbcClient sql;
        private final InstantSource clock;

        Writing(JdbcClient sql, InstantSource clock) {
            this.sql = sql;
            this.clock = clock;
        }

        @Transactional
        public Written write(List<VoteQueue.Sent> sent, Held mode) {
            // Whoever closes a poll waits for this, or comes before it.
            Set<Long> open = new HashSet<>(sql.sql("""
                select id from poll.poll where id = any(:polls) and state = 'open' and closes_at > :now for share
                """)
                    .param(
                            "polls",
                            sent.stream().map(VoteQueue.Sent::poll).distinct().toArray(Long[]::new))
                    .param("now", Polls.utc(clock.instant()))
                    .query(Long.class)
                    .list());
            Set<Integer> taken = new HashSet<>(arrays(sql.sql("""
                select v.place from unnest(:polls::bigint[], :hashes::text[], :numbers::int[], :votes::smallint[], :requests::uuid[])
                  with ordinality as v (poll, hash, number, vote, request, place)
                join poll.statement s on s.poll_id = v.poll and s.number = v.number and s.state = 'published'
                where v.poll = any(:open)
                  and not exists (select from poll.printed_code c join poll.sheet t on t.id = c.sheet_id
                    where c.hash = decode(v.hash, 'hex') and t.poll_id = v.poll and t.reason <> '')
                """), sent)
                    .param("open", open.toArray(Long[]::new))
                    .query((row, i) -> row.getInt("place") - 1)
                    .list());
            List<Integer> places = taken.stream().sorted().toList();
            Set<Integer> held = mode == Held.LEFT && !places.isEmpty()
                    ? held(places.stream().map(sent::get).toList()).stream()
                            .map(places::get)
                            .collect(Collectors.toSet())
                    : Set.of();
            taken.removeAll(held);
            List<VoteQueue.Sent> good = taken.stream().sorted().map(sent::get).toList();
            if (!good.isEmpty()) {
                participants(good);
                votes(good);
            }
            return new Written(taken, held);
        }

        /** Places of those that change a vote that another transaction holds; the others are held by this one from here on. */
        private List<Integer> held(List<VoteQueue.Sent> good) {
            return arrays(sql.sql("""
                with mine as materialized (
                  select v.place, p.id as participant, s.id as statement
                  from unnest(:polls::bigint[], :hashes::text[], :numbers::int[], :votes::smallint[], :requests::uuid[])
                    with ordinality as v (poll, hash, number, vote, request, place)
                  join poll.participant p on p.poll_id = v.poll and p.hash = decode(v.hash, 'hex')
                  join poll.statement s on s.poll_id = v.poll and s.number = v.number),
                free as materialized (
                  select o.participant_id, o.statement_id from mine m
                  join poll.vote o on (o.participant_id, o.statement_id) = (m.participant, m.statement)
                  order by 1, 2 for no key update of o skip locked)
                select m.place from mine m
                join poll.vote o on (o.participant_id, o.statement_id) = (m.participant, m.statement)
                where not exists (select from free f where (f.participant_id, f.statement_id) = (m.participant, m.statement))
                """), good)
                    .query((row, i) -> row.getInt("place") - 1)
                    .list();
        }

        private void participants(List<VoteQueue.Sent> good) {
            // In one order for everyone, so that nobody waits in a circle.
            arrays(sql.sql("""
                insert into poll.participant (poll_id, hash)
                select distinct v.poll, decode(v.hash, 'hex')
                from unnest(:polls::bigint[], :hashes::text[], :numbers::int[], :votes::smallint[], :requests::uuid[])
                  as v (poll, hash, number, vote, request)
                where not exists (select from poll.participant p where p.poll_id = v.poll and p.hash = decode(v.hash, 'hex'))
                order by 1, 2 on conflict do nothing
                """), good).update();
        }

        private void votes(List<VoteQueue.Sent> good) {
            arrays(sql.sql("""
                insert into poll.vote as old (participant_id, statement_id, vote, requests)
                select p.id, s.id, v.vote, array[v.request]
                from unnest(:polls::bigint[], :hashes::text[], :numbers::int[], :votes::smallint[], :requests::uuid[])
                  as v (poll, hash, number, vote, request)
                join poll.participant p on p.poll_id = v.poll and p.hash = decode(v.hash, 'hex')
                join poll.statement s on s.poll_id = v.poll and s.number = v.number
                order by p.id, s.id
                on conflict (participant_id, statement_id) do update set vote = excluded.vote,
                  requests = excluded.requests || trim_array(old.requests, greatest(cardinality(old.requests) - 7, 0))
                where not old.requests @> excluded.requests
                """), good).update();
        }

        private static JdbcClient.StatementSpec arrays(JdbcClient.StatementSpec asked, List<VoteQueue.Sent> sent) {
            return asked.param("polls", sent.stream().map(VoteQueue.Sent::poll).toArray(Long[]::new))
                    .param("hashes", sent.stream().map(VoteQueue.Sent::hash).toArray(String[]::new))
                    .param(
                            "numbers",
                            sent.stream().map(VoteQueue.Sent::statement).toArray(Integer[]::new))
                    .param("votes", sent.stream().map(one -> (int) one.vote()).toArray(Integer[]::new))
                    .param(
                            "requests",
                            sent.stream().map(one -> one.request().toString()).toArray(String[]::new));
        }
    }
}
