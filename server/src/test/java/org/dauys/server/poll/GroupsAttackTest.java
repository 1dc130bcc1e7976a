package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dauys.opinion.Vote;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.submission.HiddenReason;
import org.junit.jupiter.api.Test;

/** One who keeps every result subtracts them from each other, to find what one person answered who went over to another group. */
class GroupsAttackTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final int STATEMENTS = 12;

    private static void vote(TestPoll poll, PollCode code, boolean first, Random random) {
        for (int j = 1; j <= STATEMENTS; j++) {
            poll.vote(code, j, TestPoll.said(first, j, random), UUID.randomUUID());
        }
    }

    /** So many of a camp answer everything, at one moment. */
    private static List<PollCode> camp(TestPoll poll, boolean first, int people, long seed) {
        Random random = new Random(seed);
        List<PollCode> codes = new ArrayList<>();
        List<Callable<Voting.Outcome>> votes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            PollCode code = PollCode.next();
            codes.add(code);
            for (int j = 1; j <= STATEMENTS; j++) {
                int statement = j;
                Vote vote = TestPoll.said(first, j, random);
                votes.add(() -> poll.vote(code, statement, vote, UUID.randomUUID()));
            }
        }
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Voting.Outcome> vote : many.invokeAll(votes)) {
                assertEquals(Voting.Outcome.TAKEN, vote.get());
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        return codes;
    }

    /** Both camps, of so many people each; returns the code of one of the first. */
    private static PollCode camps(TestPoll poll, int people, long seed) {
        List<PollCode> first = new ArrayList<>();
        poll.together(() -> {
            first.addAll(camp(poll, true, people, seed));
            camp(poll, false, people, seed + 1);
        });
        return first.getFirst();
    }

    private static Map<Integer, Map<String, Result.Counts>> groups(Result result) {
        return result.statements().stream().collect(Collectors.toMap(Result.Said::number, Result.Said::groups));
    }

    @Test
    void onePersonWhoGoesOverLeavesNoDifference() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        PollCode mover = camps(poll, 100, 1);
        Result first = poll.count();
        assertEquals(Result.Outcome.GROUPS, first.outcome(), first::toString);
        assertFalse(first.of(1).orElseThrow().groups().isEmpty(), first::toString);
        vote(poll, mover, false, new Random(3));
        camp(poll, true, 100, 4);
        Result second = poll.count();
        assertNotEquals(
                first.of(1).orElseThrow().all(), second.of(1).orElseThrow().all(), "the totals go on");
        assertEquals(groups(first), groups(second), "one went over");
        assertEquals(first.groups(), second.groups());
        assertEquals(first.places(), second.places());
        assertEquals(first.groupsAt(), second.groupsAt());
        assertEquals(first.shaping(), second.shaping());
    }

    @Test
    void resultThatWasMadeBeforeMembersWereKeptIsComparedToo() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        PollCode mover = camps(poll, 100, 5);
        Result first = poll.count();
        COMMISSION
                .sql()
                .sql(
                        "update poll.result set kept = kept -> 'statements', content = content - 'groupsAt' where poll_id = :poll")
                .param("poll", poll.poll().id())
                .update();
        vote(poll, mover, false, new Random(7));
        camp(poll, true, 100, 8);
        Result second = poll.count();
        assertNotEquals(
                first.of(1).orElseThrow().all(), second.of(1).orElseThrow().all());
        assertEquals(groups(first), groups(second), "one went over");
        assertEquals(first.places(), second.places());
    }

    @Test
    void moderatorWhoHidesAndRestoresLearnsOfNobody() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        camps(poll, 80, 8);
        // Three whom one statement or another puts on this side or on that.
        for (int i = 0; i < 3; i++) {
            PollCode code = PollCode.next();
            for (int j = 1; j <= TestPoll.DIFFERING; j++) {
                boolean first = j <= TestPoll.DIFFERING / 2;
                poll.vote(code, j, (j % 2 == 0) == first ? Vote.AGREE : Vote.DISAGREE, UUID.randomUUID());
            }
        }
        Result before = poll.count();
        assertEquals(Result.Outcome.GROUPS, before.outcome(), before::toString);
        Statements statements = COMMISSION.bean(Statements.class);
        for (int hidden = 1; hidden <= TestPoll.DIFFERING; hidden++) {
            int number = hidden;
            statements.hide(poll.poll(), number, HiddenReason.INSULT);
            Result without = poll.count();
            assertTrue(without.of(number).isEmpty());
            for (Result.Said said : without.statements()) {
                assertEquals(
                        before.of(said.number()).orElseThrow().groups(), said.groups(), () -> number + " is hidden");
            }
            assertEquals(before.places(), without.places());
            assertTrue(without.groups().stream()
                    .flatMap(one -> one.tells().stream())
                    .noneMatch(one -> one.statement() == number));
            statements.publish(poll.poll(), number);
            assertEquals(groups(before), groups(poll.count()), () -> number + " is shown again");
        }
    }

    @Test
    void fewWhoVotedBeforeThereWereGroupsDoNotHideThemUntilTheEnd() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        Random random = new Random(9);
        poll.together(() -> {
            for (int i = 0; i < 40; i++) {
                PollCode code = PollCode.next();
                for (int j = 1; j <= STATEMENTS; j++) {
                    poll.vote(code, j, random.nextBoolean() ? Vote.AGREE : Vote.DISAGREE, UUID.randomUUID());
                }
            }
        });
        Result first = poll.count();
        assertEquals(Result.Outcome.NO_STABLE_GROUPS, first.outcome(), first::toString);
        assertEquals(List.of(), first.places(), "where somebody is would tell who went over later");
        camps(poll, 100, 10);
        Result second = poll.count();
        assertEquals(Result.Outcome.GROUPS, second.outcome(), second::toString);
        assertFalse(second.places().isEmpty(), second::toString);
    }
}
