package org.dauys.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final MapOptions QUICK = new MapOptions(MapOptions.Method.DAUYS, new boolean[0], 1, 6);

    private static OpinionMap map(Votes votes) {
        return Conversation.of(votes).map(QUICK);
    }

    @Test
    void countsOfPartsOfTheParticipantsMakeTheSameMap() {
        Votes votes = MadeVotes.votes(3000, 30, 0.4, 3, 0.8, 11);
        OpinionMap expected = Conversation.of(votes).map(QUICK);
        CrossCounts counts = CrossCounts.ofPart(votes.part(1, 1200))
                .plus(CrossCounts.ofPart(votes.part(2999, 3000)))
                .plus(CrossCounts.ofPart(votes.part(1200, 2999)))
                .plus(CrossCounts.ofPart(votes.part(0, 1)));
        SameMap.check(expected, Conversation.of(votes, counts).map(QUICK));
    }

    @Test
    void peopleOfOneGroupAreFoundTogether() {
        for (int groups = 2; groups <= 3; groups++) {
            int count = groups;
            OpinionMap map = map(MadeVotes.votes(1500, 80, 0.4, groups, 0.9, 5));
            assertEquals(OpinionMap.Outcome.GROUPS, map.outcome());
            assertEquals(groups, map.groups().size());
            int[] truth = IntStream.range(0, 1500).map(p -> p % count).toArray();
            int[] found = IntStream.range(0, 1500).map(p -> map.group()[p]).toArray();
            assertTrue(AdjustedRand.of(truth, found) > 0.98, groups + " groups: " + AdjustedRand.of(truth, found));
            assertTrue(map.groups().getFirst().stability() > 0.95);
            assertTrue(map.trials().get(groups - 2).silhouette() > 0.7);
            assertEquals(5, map.groups().getFirst().representatives().size());
        }
    }

    @Test
    void manyPeopleAreGroupedAsFewAre() {
        OpinionMap map = map(MadeVotes.votes(9000, 60, 0.4, 2, 0.9, 6));
        int[] truth = IntStream.range(0, 9000).map(p -> p % 2).toArray();
        int[] found = IntStream.range(0, 9000).map(p -> map.group()[p]).toArray();
        assertTrue(AdjustedRand.of(truth, found) > 0.98);
    }

    @Test
    void chanceMakesNoGroups() {
        for (long seed = 1; seed <= 5; seed++) {
            OpinionMap map = map(MadeVotes.votes(800, 60, 0.4, 1, 0.5, seed));
            assertEquals(OpinionMap.Outcome.NO_STABLE_GROUPS, map.outcome(), "seed " + seed);
            assertTrue(map.groups().isEmpty());
            assertTrue(map.trials().stream().allMatch(trial -> trial.stability() < 0.3 && trial.silhouette() < 0.52));
        }
    }

    @Test
    void nobodyIsDropped() {
        List<MadeVotes.Made> made = new ArrayList<>(MadeVotes.list(400, 40, 0.5, 2, 0.85, 8));
        made.add(new MadeVotes.Made(400, 3, 1));
        OpinionMap map = map(MadeVotes.of(made, 402, 40));
        assertEquals(400, map.shaping());
        assertTrue(map.group()[400] >= 0, "one vote is enough to be in a group");
        assertEquals(-1, map.group()[401], "who has not voted is in none");
        assertEquals(401, map.groups().stream().mapToInt(Group::size).sum());
        assertEquals(1, map.groups().stream().mapToInt(Group::slight).sum());
    }

    @Test
    void tooLittleToSayIsSaid() {
        List<Votes> little = List.of(
                new VotesBuilder().build(0, 0),
                new VotesBuilder().build(10, 10),
                MadeVotes.votes(1, 30, 1, 1, 0.8, 1),
                MadeVotes.votes(7, 30, 1, 2, 0.8, 1),
                allPass());
        for (Votes votes : little) {
            OpinionMap map = map(votes);
            assertEquals(OpinionMap.Outcome.NOT_ENOUGH, map.outcome());
            assertTrue(Arrays.stream(map.x()).allMatch(Double::isFinite));
            assertEquals(
                    OpinionMap.Outcome.NOT_ENOUGH,
                    Conversation.of(votes)
                            .map(QUICK.by(MapOptions.Method.POLIS))
                            .outcome());
        }
        OpinionMap oneStatement = map(MadeVotes.votes(50, 1, 1, 2, 0.9, 1));
        assertTrue(Arrays.stream(oneStatement.y()).allMatch(y -> y == 0), "one statement has no second axis");
    }

    private static Votes allPass() {
        VotesBuilder builder = new VotesBuilder();
        for (int i = 0; i < 600; i++) {
            builder.add(i / 20, i % 20, 0);
        }
        return builder.build(30, 20);
    }

    @Test
    void moreVotesGiveWhatAllVotesGive() {
        List<MadeVotes.Made> made = MadeVotes.list(3000, 50, 0.3, 2, 0.8, 9);
        List<MadeVotes.Made> first =
                made.stream().filter(vote -> vote.participant() < 2900).toList();
        List<MadeVotes.Made> before = first.subList(0, first.size() - 500);
        List<MadeVotes.Made> changedMinds = before.subList(0, 700).stream()
                .map(vote -> new MadeVotes.Made(vote.participant(), vote.statement(), 0))
                .toList();
        List<MadeVotes.Made> later = new ArrayList<>(made.subList(before.size(), made.size()));
        later.addAll(changedMinds);
        OpinionMap updated = Conversation.of(MadeVotes.of(before, 2900, 50))
                .with(MadeVotes.of(later, 3000, 50))
                .map(QUICK);
        List<MadeVotes.Made> all = new ArrayList<>(before);
        all.addAll(later);
        SameMap.check(map(MadeVotes.of(all, 3000, 50)), updated);
        Votes other = MadeVotes.of(List.of(), 10, 51);
        assertThrows(
                IllegalArgumentException.class,
                () -> Conversation.of(MadeVotes.of(all, 3000, 50)).with(other));
    }

    @Test
    void groupsKeepTheirNumbersWhileTheirMembersStay() {
        List<MadeVotes.Made> made = MadeVotes.list(1000, 60, 0.3, 3, 0.85, 4);
        OpinionMap before = map(MadeVotes.of(made, 1000, 60));
        // Most of the largest group leave, and with it goes its rank; those who stay keep the number.
        int largest = before.group()[0];
        List<MadeVotes.Made> later = made.stream()
                .filter(vote -> before.group()[vote.participant()] != largest || vote.participant() % 9 == 0)
                .toList();
        OpinionMap after = Conversation.of(MadeVotes.of(later, 1000, 60)).map(QUICK, before);
        assertEquals(3, after.groups().size());
        Map<Integer, Integer> numbers = IntStream.range(0, 1000)
                .filter(p -> after.group()[p] >= 0)
                .boxed()
                .collect(Collectors.toMap(
                        p -> before.groups().get(before.group()[p]).number(),
                        p -> after.groups().get(after.group()[p]).number(),
                        (one, other) -> one));
        numbers.forEach((was, is) -> assertEquals(was, is));
        assertEquals(3, numbers.size());
    }

    @Test
    void likenessOfDivisionsIsTheKnownOne() {
        // Six people as two times three and as 2, 2 and 2: four pairs expected of 15, by hand.
        double index = AdjustedRand.of(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 2, 2});
        assertEquals((2 - 6 * 3 / 15.0) / ((6 + 3) / 2.0 - 6 * 3 / 15.0), index, 1e-15);
        assertEquals(1, AdjustedRand.of(new int[] {0, 1, 1}, new int[] {1, 0, 0}));
    }
}
