package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.opinion.Vote;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.submission.HiddenReason;
import org.junit.jupiter.api.Test;

/** What may be told of how people voted, and when. */
class PollResultTest {
    private static final TestCommission COMMISSION = TestCommission.make();

    @Test
    void twoCampsAreFoundAndWhatTheyHaveInCommonComesFirst() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        poll.vote(200, 1);
        Result result = poll.count();
        assertEquals(Result.Outcome.GROUPS, result.outcome(), result.toString());
        assertEquals(2, result.groups().size());
        assertEquals(200L, result.participants());
        for (Result.Opinion group : result.groups()) {
            assertFalse(group.tells().isEmpty(), group.toString());
            assertTrue(group.tells().stream().allMatch(one -> one.statement() <= TestPoll.DIFFERING), group.toString());
        }
        Set<Integer> common = result.common(true, said -> said.least(true, result.groups())).stream()
                .map(Result.Said::number)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(9, 10, 11, 12), common);
        assertTrue(
                result.places().stream().allMatch(place -> place.people() >= 5),
                result.places().toString());
        assertFalse(result.places().isEmpty());
    }

    @Test
    void fewerThanThirtyPeopleAreNotToldNotEvenHowMany() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        poll.vote(29, 2);
        Result result = poll.count();
        assertEquals(Result.Outcome.FEW, result.outcome());
        assertNull(result.participants());
        assertEquals(List.of(), result.statements());
        assertEquals(List.of(), result.places());
    }

    @Test
    void fewNewVotesWaitUntilThereAreThirty() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        poll.vote(100, 3);
        Result first = poll.count();
        poll.vote(10, 4);
        Result second = poll.count();
        assertEquals(first.statements(), second.statements(), "ten more change nothing that is told");
        assertEquals(100L, second.participants(), "whose votes are not in yet are not told");
        poll.vote(60, 5);
        Result third = poll.count();
        for (Result.Said said : third.statements()) {
            long before = number(first.of(said.number()).orElseThrow());
            assertTrue(number(said) == before || number(said) >= before + 30, said.toString());
        }
        poll.vote(8, 6);
        poll.close();
        assertTrue(poll.count().isFinal());
        assertEquals(Voting.Outcome.NOT_TAKEN, poll.vote(PollCode.next(), 1, Vote.AGREE, UUID.randomUUID()));
    }

    private static long number(Result.Said said) {
        return Optional.ofNullable(said.all().votes()).orElseThrow();
    }

    @Test
    void rareAnswersAreNotToldNorComputableFromTheRows() {
        TestPoll poll = TestPoll.open(COMMISSION, true);
        poll.together(() -> {
            List<PollCode> codes = poll.vote(120, 7);
            // Nearly all agree to the last statement: three do not.
            for (int i = 0; i < codes.size(); i++) {
                poll.vote(codes.get(i), 12, i < 3 ? Vote.DISAGREE : Vote.AGREE, UUID.randomUUID());
            }
        });
        poll.close();
        Result result = poll.count();
        Result.Counts counts = result.of(12).orElseThrow().all();
        assertEquals(120L, counts.votes());
        assertNull(counts.disagree());
        assertEquals(NextStatements.UNKNOWN, result.of(12).orElseThrow().weight());
        String rows = TestVisitor.of(COMMISSION.site())
                .get(poll.pages() + "/files/votes.csv")
                .body();
        assertEquals(0, rows.lines().filter(row -> row.contains(",12,disagree")).count());
        Result.Said told = result.statements().stream()
                .filter(said -> said.groups().values().stream().allMatch(Result.Counts::areAllTold)
                        && !said.groups().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.toString()));
        for (Map.Entry<String, Result.Counts> group : told.groups().entrySet()) {
            String row = "," + told.number() + ",agree," + group.getKey();
            assertEquals(
                    group.getValue().agree(),
                    rows.lines().filter(one -> one.endsWith(row)).count());
        }
    }

    @Test
    void hiddenStatementHasNoInfluenceAndCanBeShownAgain() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        poll.vote(80, 8);
        assertTrue(poll.count().of(1).isPresent());
        Statements statements = COMMISSION.bean(Statements.class);
        statements.hide(poll.poll(), 1, HiddenReason.INSULT);
        assertEquals(Voting.Outcome.NOT_TAKEN, poll.vote(PollCode.next(), 1, Vote.AGREE, UUID.randomUUID()));
        Result without = poll.count();
        assertTrue(without.of(1).isEmpty());
        assertThrows(ConflictException.class, () -> statements.hide(poll.poll(), 1, HiddenReason.INSULT));
        statements.publish(poll.poll(), 1);
        assertTrue(poll.count().of(1).isPresent());
        List<String> entries = COMMISSION
                .sql()
                .sql("""
                select type from record.event where kind = 'statement' and says ->> 'statement' = '1'
                  and path like :path order by number
                """)
                .param("path", poll.pages() + "%")
                .query((row, i) -> row.getString(1))
                .list();
        assertEquals(List.of("statement-published", "statement-hidden", "statement-restored"), entries);
    }

    @Test
    void sameRequestIsTakenOnceAndALaterVoteWins() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        PollCode code = PollCode.next();
        UUID first = UUID.randomUUID();
        assertEquals(Voting.Outcome.TAKEN, poll.vote(code, 1, Vote.AGREE, first));
        assertEquals(Voting.Outcome.TAKEN, poll.vote(code, 1, Vote.DISAGREE, UUID.randomUUID()));
        assertEquals(Voting.Outcome.TAKEN, poll.vote(code, 1, Vote.AGREE, first), "sent once more after it was lost");
        assertEquals(Map.of(1, Vote.DISAGREE), COMMISSION.bean(Voting.class).of(poll.poll(), code));
        assertEquals(Voting.Outcome.NOT_TAKEN, poll.vote(code, 99, Vote.AGREE, UUID.randomUUID()));
    }

    @Test
    void pollThatIsOpenIsNotChangedBelowItsVoters() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        assertThrows(
                org.springframework.dao.DataAccessException.class,
                () -> COMMISSION
                        .sql()
                        .sql("update poll.statement set words = '{\"ru\":\"other\"}' where poll_id = :id")
                        .param("id", poll.poll().id())
                        .update());
        assertThrows(
                org.springframework.dao.DataAccessException.class,
                () -> COMMISSION
                        .sql()
                        .sql("update poll.poll set seed = 'other' where id = :id")
                        .param("id", poll.poll().id())
                        .update());
        assertNotNull(poll.poll().seed());
    }
}
