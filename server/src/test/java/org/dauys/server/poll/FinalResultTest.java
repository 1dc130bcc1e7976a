package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.submission.HiddenReason;
import org.junit.jupiter.api.Test;

/** What a moderator does after a poll is closed stands in its final result. */
class FinalResultTest {
    private static final TestCommission COMMISSION = TestCommission.make();

    private static TestPoll closed(long seed) {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        poll.vote(60, seed);
        poll.close();
        assertTrue(poll.count().isFinal());
        return poll;
    }

    private static boolean tells(TestPoll poll, int statement) {
        return poll.result().orElseThrow().of(statement).isPresent();
    }

    @Test
    void statementThatIsHiddenWhileTheResultIsMadeIsNotInTheLastOne() throws Exception {
        TestPoll poll = closed(21);
        List<Future<?>> hiding = new ArrayList<>();
        try (ExecutorService moderator = Executors.newVirtualThreadPerTaskExecutor()) {
            poll.together(() -> {
                hiding.add(moderator.submit(
                        () -> COMMISSION.bean(Statements.class).hide(poll.poll(), 1, HiddenReason.INSULT)));
                TestCommission.await(
                        "the moderator waits for the result",
                        () -> COMMISSION
                                .sql()
                                .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                                .query(Boolean.class)
                                .single());
                poll.count();
            });
            hiding.getFirst().get();
        }
        TestCommission.await("a result without it", () -> !tells(poll, 1));
        assertTrue(poll.result().orElseThrow().isFinal());
    }

    @Test
    void statementThatIsShownAgainIsInTheFinalResult() {
        TestPoll poll = closed(22);
        Statements statements = COMMISSION.bean(Statements.class);
        statements.hide(poll.poll(), 2, HiddenReason.INSULT);
        TestCommission.await("a result without it", () -> !tells(poll, 2));
        statements.publish(poll.poll(), 2);
        TestCommission.await("a result with it", () -> tells(poll, 2));
    }

    @Test
    void resultOfAClosedPollThatTellsOfAHiddenStatementIsMadeAnew() {
        TestPoll poll = closed(23);
        Polls polls = COMMISSION.bean(Polls.class);
        assertFalse(polls.going().contains(poll.poll()));
        // As an earlier program could leave it.
        COMMISSION
                .sql()
                .sql(
                        "update poll.statement set state = 'hidden', reason = 'insult' where poll_id = :poll and number = 3")
                .param("poll", poll.poll().id())
                .update();
        assertTrue(polls.going().contains(poll.poll()) || !tells(poll, 3));
        poll.count();
        assertEquals(false, tells(poll, 3));
        assertFalse(polls.going().contains(poll.poll()));
    }
}
