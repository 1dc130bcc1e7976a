package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who add statements at one moment: votes are counted whatever the order of ids. */
class StatementOrderTest {
    private static final TestCommission COMMISSION = TestCommission.make();

    private final JdbcClient sql = COMMISSION.sql();

    @Test
    void votesAreCountedWhereIdsStandInAnotherOrderThanNumbers() {
        TestPoll poll = TestPoll.prepared(COMMISSION, false);
        // As two transactions could leave it under an earlier schema.
        for (String move : List.of("100 where number = 1", "1 where number = 2", "2 where number = 100")) {
            sql.sql("update poll.statement set number = " + move + " and poll_id = :poll")
                    .param("poll", poll.poll().id())
                    .update();
        }
        COMMISSION.bean(Polls.class).open(poll.poll());
        poll.vote(100, 1);
        Result result = poll.count();
        assertEquals(
                List.of(1, 2, 3),
                result.statements().stream().map(Result.Said::number).limit(3).toList());
        for (Result.Said said : result.statements()) {
            assertEquals(
                    votes(poll.poll(), said.number()),
                    Optional.ofNullable(said.all().votes()).orElseThrow(),
                    () -> "votes on " + said.number());
        }
    }

    private long votes(Poll poll, int number) {
        return sql.sql("""
            select count(*) from poll.vote v join poll.statement s on s.id = v.statement_id
            where s.poll_id = :poll and s.number = :number
            """)
                .param("poll", poll.id())
                .param("number", number)
                .query(Long.class)
                .single();
    }

    @Test
    void idIsDrawnByWhoeverIsDealtTheNumber() throws Exception {
        Poll poll = TestPoll.open(COMMISSION, false).poll();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] seeding = new Future<?>[1];
            JdbcClient own = COMMISSION.bean(JdbcClient.class);
            long drawn = Objects.requireNonNull(COMMISSION
                    .bean(TransactionTemplate.class)
                    .execute(_ -> {
                        own.sql("select 1 from poll.counter where poll_id = :poll for update")
                                .param("poll", poll.id())
                                .query(Integer.class)
                                .single();
                        seeding[0] = other.submit(() -> COMMISSION
                                .bean(Statements.class)
                                .seed(poll, NewStatement.of(new Words("", "Ждёт своей очереди", ""))));
                        TestCommission.await(
                                "the other one waits",
                                () -> sql.sql("select exists (select from pg_locks where not granted)")
                                        .query(Boolean.class)
                                        .single());
                        return own.sql("select nextval(pg_get_serial_sequence('poll.statement', 'id'))")
                                .query(Long.class)
                                .single();
                    }));
            seeding[0].get();
            long id = COMMISSION.bean(Statements.class).of(poll).getLast().id();
            assertTrue(id > drawn, id + " is drawn after " + drawn);
        }
    }
}
