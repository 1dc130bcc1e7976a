package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dauys.opinion.Votes;
import org.junit.jupiter.api.Test;

/** When groups are told anew, for people whose group and vote on one statement are a sign each. */
class GroupChangeTest {
    private static final ToldGroups.ToldMap MAP =
            new ToldGroups.ToldMap(Instant.EPOCH, Result.Outcome.GROUPS, 100, 1, List.of(), List.of(), List.of());

    /** People in the order of their numbers: the group of each, and + 0 − for each vote, a space for none. */
    private record Now(String letters, String votes) {
        VoteTable.Counted counted() {
            int[] starts = new int[letters.length() + 1];
            for (int p = 0; p < letters.length(); p++) {
                starts[p + 1] = starts[p] + (votes.charAt(p) == ' ' ? 0 : 1);
            }
            int many = starts[letters.length()];
            String said = votes.replace(" ", "");
            byte[] values = new byte[many];
            for (int i = 0; i < many; i++) {
                values[i] = (byte) (said.charAt(i) == '+' ? 1 : said.charAt(i) == '-' ? -1 : 0);
            }
            return new VoteTable.Counted(
                    IntStream.range(0, letters.length())
                            .mapToObj(p -> new UUID(0, p))
                            .toList(),
                    Votes.of(1, starts, new char[many], values));
        }

        GroupChange after(ToldGroups told, boolean last) {
            return new GroupChange(told, counted(), letters.toCharArray(), last);
        }

        /** Tells all of it. */
        ToldGroups told(ToldGroups before) {
            long[] a = new long[4];
            for (int p = 0; p < letters.length(); p++) {
                if (letters.charAt(p) == 'A' && votes.charAt(p) != ' ') {
                    a[0]++;
                    a["+0-".indexOf(votes.charAt(p)) + 1]++;
                }
            }
            return before.with(after(before, false).letters(), MAP)
                    .with(1, Map.of("A", new Result.Counts(a[0], a[1], a[2], a[3])));
        }
    }

    private static Now now(String... signs) {
        StringBuilder letters = new StringBuilder();
        StringBuilder votes = new StringBuilder();
        Arrays.stream(signs).forEach(one -> {
            String[] parts = one.split("\\*", -1);
            letters.append(parts[0].substring(0, 1).repeat(Integer.parseInt(parts[1])));
            votes.append(parts[0].substring(1).repeat(Integer.parseInt(parts[1])));
        });
        return new Now(letters.toString(), votes.toString());
    }

    private static final ToldGroups FIRST = now("A+*60", "B-*60").told(ToldGroups.none());

    @Test
    void whatComesFirstIsTold() {
        GroupChange change = now("A+*60", "B-*3").after(ToldGroups.none(), false);
        assertTrue(change.mayBeTold());
        assertFalse(change.isNone());
        assertTrue(change.mayBeTold(1, 0));
    }

    @Test
    void oneWhoGoesOverLeavesOrComesChangesNothing() {
        for (Now one : List.of(
                now("A+*59", "B+*1", "B-*60"),
                now("A+*60", "B-*59"),
                now("A+*60", "B-*60", "A+*1"),
                now("A+*60", "B-*59", "--*1"))) {
            assertFalse(one.after(FIRST, false).mayBeTold(), one.toString());
            assertFalse(one.after(FIRST, true).mayBeTold(), one.toString());
        }
    }

    @Test
    void thirtyAreEnoughAndFiveInTheEnd() {
        assertFalse(now("A+*60", "B-*60", "A+*29").after(FIRST, false).mayBeTold());
        GroupChange thirty = now("A+*60", "B-*60", "A+*30").after(FIRST, false);
        assertTrue(thirty.mayBeTold() && thirty.mayBeTold(1, 0));
        assertFalse(now("A+*60", "B-*60", "A+*4").after(FIRST, true).mayBeTold());
        GroupChange five = now("A+*60", "B-*60", "A+*5").after(FIRST, true);
        assertTrue(five.mayBeTold() && five.mayBeTold(1, 0));
    }

    @Test
    void groupsOfLongAgoAreComparedToo() {
        // Thirty go over, then all but one of them back: between the first and the third it is one.
        ToldGroups second = now("A+*30", "B+*30", "B-*60").told(FIRST);
        assertEquals(2, second.tellings());
        assertFalse(now("A+*59", "B+*1", "B-*60").after(second, false).mayBeTold());
        assertTrue(now("A+*60", "B-*60").after(second, false).mayBeTold(), "all thirty are back");
    }

    @Test
    void ofAStatementOnlyThoseWhoVotedOnItCount() {
        GroupChange one = now("A+*60", "B-*60", "A *30", "A-*1").after(FIRST, false);
        assertTrue(one.mayBeTold());
        assertFalse(one.mayBeTold(1, 0), "thirty-one came, of whom one voted on it");
        GroupChange changed = now("A+*59", "A-*1", "B-*60").after(FIRST, false);
        assertTrue(changed.isNone() && changed.mayBeTold());
        assertFalse(changed.mayBeTold(1, 0), "one thinks otherwise now");
        ToldGroups some = now("A+*60", "A *40", "B-*60").told(ToldGroups.none());
        assertFalse(now("A+*61", "A *39", "B-*60").after(some, false).mayBeTold(1, 0));
        assertTrue(now("A+*90", "A *10", "B-*60").after(some, false).mayBeTold(1, 0));
        assertTrue(now("A+*65", "A *35", "B-*60").after(some, true).mayBeTold(1, 0));
    }
}
