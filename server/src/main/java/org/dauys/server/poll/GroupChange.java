package org.dauys.server.poll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dauys.opinion.Votes;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Whether groups as they are now may be told, for one who kept all that was told before: were they told whenever they change, then of one
 * person who goes over from a group to another the difference of two results would be all that this person answered. So between the groups
 * now and those of each earlier telling, from each group to each other one (and from and to nowhere) nobody goes over or at least 30, at the
 * end 5. Of how groups voted on a statement the same holds for those who voted on it, and for how many more of the same people did.
 */
@CountsPeople
final class GroupChange {
    /** So many tellings are free; then people must have become more by a fifth, so that few need be remembered. */
    private static final int FREE = 24;

    private static final int MOST_TELLINGS = 200;
    private static final double GROWN = 1.2;
    private static final int SIGNS = 128;

    private final ToldGroups told;
    private final VoteTable.Counted counted;
    private final boolean last;
    private final char[] now;
    /** By telling and participant. */
    private final char[][] then;

    private final Map<UUID, Character> letters = new HashMap<>();

    /** @param now where everybody is, by their place in {@code counted}: a letter, or {@link ToldGroups#NONE} */
    GroupChange(ToldGroups told, VoteTable.Counted counted, char[] now, boolean last) {
        this.told = told;
        this.counted = counted;
        this.last = last;
        this.now = now.clone();
        for (int p = 0; p < now.length; p++) {
            letters.put(counted.ids().get(p), now[p]);
        }
        this.then = new char[told.tellings()][now.length];
        for (int telling = 0; telling < then.length; telling++) {
            for (int p = 0; p < now.length; p++) {
                then[telling][p] = told.letter(counted.ids().get(p), telling);
            }
        }
    }

    /** Where everybody is now. */
    Map<UUID, Character> letters() {
        return Map.copyOf(letters);
    }

    /** Whether the same people are in the same groups as when they were told last. */
    boolean isNone() {
        return told.tellings() > 0 && flows(told.tellings() - 1, _ -> false);
    }

    /** Whether groups, their sizes and the map may be told as they are now. */
    boolean mayBeTold() {
        return isNone()
                || (hasRoom()
                        && IntStream.range(0, told.tellings()).allMatch(telling -> flows(telling, this::isEnough)));
    }

    private boolean hasRoom() {
        if (told.tellings() < FREE) {
            return true;
        }
        return told.tellings() < MOST_TELLINGS && (last || now.length >= GROWN * peopleThen());
    }

    private long peopleThen() {
        return told.letters().values().stream()
                .filter(one -> one.charAt(told.tellings() - 1) != ToldGroups.ABSENT)
                .count();
    }

    /** Whether between these groups and now nobody went over from one to another, or enough did. */
    private boolean flows(int telling, IntPredicate enough) {
        int[][] flows = new int[SIGNS][SIGNS];
        for (int p = 0; p < now.length; p++) {
            flows[then[telling][p]][now[p]]++;
        }
        Set<UUID> gone = new HashSet<>(told.letters().keySet());
        gone.removeAll(letters.keySet());
        gone.forEach(id -> flows[told.letter(id, telling)][ToldGroups.ABSENT]++);
        return areEnough(flows, enough);
    }

    private static boolean areEnough(int[][] flows, IntPredicate enough) {
        return IntStream.range(0, SIGNS)
                .allMatch(from -> IntStream.range(0, SIGNS)
                        .allMatch(to -> from == to || flows[from][to] == 0 || enough.test(flows[from][to])));
    }

    private boolean isEnough(long many) {
        return many >= (last ? Thresholds.LEAST_ANSWERED : Thresholds.LEAST_TOOK_PART);
    }

    /**
     * Whether it may be told how groups voted on a statement.
     *
     * @param number of the statement
     * @param place of it among those that are voted on
     */
    boolean mayBeTold(int number, int place) {
        Optional<ToldGroups.ToldStatement> before =
                Optional.ofNullable(told.statements().get(number));
        return before.isEmpty() || (flowsOn(place, before.get().tellings()) && hasGrown(place, before.get()));
    }

    private boolean flowsOn(int place, List<Integer> tellings) {
        int[][][] flows = new int[tellings.size()][SIGNS][SIGNS];
        Votes votes = counted.votes();
        for (int p = 0; p < now.length; p++) {
            if (votes.value(p, place) <= 1) {
                for (int t = 0; t < flows.length; t++) {
                    flows[t][then[tellings.get(t)][p]][now[p]]++;
                }
            }
        }
        return Arrays.stream(flows).allMatch(one -> areEnough(one, this::isEnough));
    }

    /** How those who were in the groups then vote now, beside how they voted then. */
    private boolean hasGrown(int place, ToldGroups.ToldStatement before) {
        Map<Character, long[]> counts = new HashMap<>();
        for (int p = 0; p < now.length; p++) {
            int said = counted.votes().value(p, place);
            if (said <= 1) {
                counts.computeIfAbsent(then[before.tellings().getLast()][p], _ -> new long[3])[1 - said]++;
            }
        }
        return before.counts().entrySet().stream().allMatch(one -> {
            long[] said = counts.getOrDefault(one.getKey().charAt(0), new long[3]);
            Result.Counts then = one.getValue();
            long votes = Arrays.stream(said).sum();
            return then.votes() == null
                    || isEnough(votes - then.votes())
                    || (votes == then.votes()
                            && isAlike(then.agree(), said[0])
                            && isAlike(then.pass(), said[1])
                            && isAlike(then.disagree(), said[2]));
        });
    }

    private static boolean isAlike(@Nullable Long told, long now) {
        return told == null || Objects.equals(told, now);
    }
}
