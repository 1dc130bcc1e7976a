package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.opinion.Vote;
import org.dauys.server.answer.TestCommission;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Votes are taken while a result is made. */
class VotesGoOnTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final int PEOPLE = 3_000;
    private static final int NEW = 200;

    private final JdbcClient sql = COMMISSION.sql();

    private record Cell(UUID participant, long statement) {}

    /** Whether someone could change the vote now. */
    private boolean isFree(UUID participant, long statement) {
        return sql.sql("""
            select count(*) from (select from poll.vote
              where participant_id = :participant and statement_id = :statement for update skip locked) v
            """)
                        .param("participant", participant)
                        .param("statement", statement)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean isBeingMade() {
        return sql.sql("select exists (select from pg_locks where locktype = 'advisory' and granted "
                        + "and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    /** People of two camps vote on all statements. */
    private void fill(long poll, int first, int last) {
        sql.sql("""
            insert into poll.participant (poll_id, hash) select :poll, int8send(i) from generate_series(:first, :last) i
            """)
                .param("poll", poll)
                .param("first", first)
                .param("last", last)
                .update();
        sql.sql("""
            insert into poll.vote (participant_id, statement_id, vote, requests)
            select p.id, s.id,
              case when (get_byte(p.hash, 7) + case when s.number > 8 then 0 else s.number end) % 2 = 0 then 1 else -1 end,
              array[gen_random_uuid()]
            from poll.participant p, poll.statement s where p.poll_id = :poll and s.poll_id = :poll
            on conflict do nothing
            """).param("poll", poll).update();
    }

    @Test
    void votesCanBeChangedWhileTheMapIsMade() throws Exception {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        long id = poll.poll().id();
        fill(id, 1, PEOPLE);
        assertEquals(PEOPLE, poll.count().participants());
        fill(id, PEOPLE + 1, PEOPLE + NEW);
        Cell one = sql.sql("""
            select v.participant_id, v.statement_id from poll.vote v join poll.statement s on s.id = v.statement_id
            where s.poll_id = :poll and v.counted is null order by 1, 2 limit 1
            """)
                .param("poll", id)
                .query((row, i) -> new Cell(row.getObject("participant_id", UUID.class), row.getLong("statement_id")))
                .single();
        int free = 0;
        int locked = 0;
        try (ExecutorService job = Executors.newSingleThreadExecutor()) {
            Future<Result> result = job.submit(poll::count);
            TestCommission.await("the result is being made", this::isBeingMade);
            while (!result.isDone()) {
                if (isFree(one.participant(), one.statement())) {
                    free++;
                } else {
                    locked++;
                }
            }
            assertEquals(PEOPLE + NEW, result.get().participants());
        }
        assertTrue(free > locked, "free " + free + " times, locked " + locked + " times");
    }

    @Test
    void whoChangesAVoteThatIsBeingTakenInWaitsAloneAndTheirLastVoteStays() throws Exception {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        List<PollCode> codes = poll.vote(2, 31);
        PollCode held = codes.getFirst();
        int statement = COMMISSION
                .bean(Voting.class)
                .of(poll.poll(), held)
                .keySet()
                .iterator()
                .next();
        TransactionTemplate transaction = COMMISSION.bean(TransactionTemplate.class);
        try (ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Voting.Outcome>> changes = transaction.execute(_ -> {
                COMMISSION
                        .bean(JdbcClient.class)
                        .sql("""
                    select v.vote from poll.vote v join poll.participant p on p.id = v.participant_id
                    join poll.statement s on s.id = v.statement_id
                    where p.hash = decode(:hash, 'hex') and s.number = :statement for update of v
                    """)
                        .param("hash", held.hash(poll.poll()))
                        .param("statement", statement)
                        .query(Integer.class)
                        .single();
                List<Future<Voting.Outcome>> begun = new ArrayList<>();
                for (Vote vote : List.of(Vote.AGREE, Vote.DISAGREE, Vote.PASS)) {
                    begun.add(voters.submit(() -> poll.vote(held, statement, vote, UUID.randomUUID())));
                    int many = begun.size();
                    TestCommission.await(
                            "it is held", () -> COMMISSION.bean(VoteQueue.class).held() == many);
                    assertEquals(Voting.Outcome.TAKEN, poll.vote(codes.getLast(), statement, vote, UUID.randomUUID()));
                }
                assertTrue(begun.stream().noneMatch(Future::isDone), "held as long as the result is made");
                return begun;
            });
            for (Future<Voting.Outcome> change : changes) {
                assertEquals(Voting.Outcome.TAKEN, change.get());
            }
        }
        assertEquals(
                Vote.PASS, COMMISSION.bean(Voting.class).of(poll.poll(), held).get(statement));
    }

    @Test
    void votesAreNotedInTheOrderInWhichTheyAreWritten() throws Exception {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        poll.vote(2, 31);
        List<Cell> cells = sql.sql("""
            select v.participant_id, v.statement_id from poll.vote v join poll.participant p on p.id = v.participant_id
            where p.poll_id = :poll order by 1, 2
            """)
                .param("poll", poll.poll().id())
                .query((row, i) -> new Cell(row.getObject("participant_id", UUID.class), row.getLong("statement_id")))
                .list();
        List<VoteTable.Change> changes = cells.reversed().stream()
                .map(one -> new VoteTable.Change(one.participant(), one.statement(), 1))
                .toList();
        TransactionTemplate transaction = COMMISSION.bean(TransactionTemplate.class);
        try (ExecutorService job = Executors.newSingleThreadExecutor()) {
            Future<?> noting = transaction.execute(_ -> {
                COMMISSION
                        .bean(JdbcClient.class)
                        .sql(
                                "select vote from poll.vote where participant_id = :participant and statement_id = :statement for update")
                        .param("participant", cells.getFirst().participant())
                        .param("statement", cells.getFirst().statement())
                        .query(Integer.class)
                        .single();
                Future<?> begun = job.submit(() -> transaction.executeWithoutResult(
                        _ -> COMMISSION.bean(ResultRows.class).take(changes)));
                TestCommission.await(
                        "the job waits",
                        () -> sql.sql("select exists (select from pg_locks where not granted)")
                                .query(Boolean.class)
                                .single());
                for (Cell later : cells.subList(1, cells.size())) {
                    assertTrue(isFree(later.participant(), later.statement()), "whoever is first holds nothing later");
                }
                return begun;
            });
            noting.get();
        }
    }
}
