package org.dauys.server.poll;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.opinion.Group;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Representative;
import org.dauys.opinion.StatementCounts;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Thresholds;

/** Makes of a map what may be shown of it: pure, after {@link TakenIn} has decided which votes are in it. */
@CountsPeople
final class ResultMaking {
    /** Weights are published, so they are rounded to what is published: so many digits. */
    private static final MathContext WEIGHT = new MathContext(4);

    private static final MathContext PLACE = new MathContext(3);

    private final VoteTable table;
    private final TakenIn taken;
    private final Instant now;
    private final CheckedCounts checked = new CheckedCounts();

    ResultMaking(VoteTable table, TakenIn taken, Instant now) {
        this.table = table;
        this.taken = taken;
        this.now = now;
    }

    /**
     * A result.
     *
     * @param told to be kept for the next one
     * @param isOfNow whether groups are told as they are now
     * @param fresh statements, by number, of which it is told how groups vote now
     */
    record Made(Result result, ToldGroups told, boolean isOfNow, Set<Integer> fresh) {
        Made {
            fresh = Set.copyOf(fresh);
        }
    }

    /**
     * The result.
     *
     * @param map of the votes that are counted; empty where none are
     * @param before what was told of groups
     */
    Made result(int number, boolean last, VoteTable.Counted counted, Optional<OpinionMap> map, ToldGroups before) {
        int people = counted.ids().size();
        return map.filter(_ -> people >= Thresholds.LEAST_TOOK_PART)
                .map(shown -> result(
                        number, last, people, shown, new GroupChange(before, counted, signs(shown), last), before))
                .orElseGet(() -> new Made(few(number, last, people), before, false, Set.of()));
    }

    /**
     * Who was in which group in a result that was made before this was kept: found again, as the same votes give the same groups.
     *
     * @param table with votes as they are in that result
     */
    static ToldGroups again(VoteTable table, Result told) {
        TakenIn taken = TakenIn.of(table, told);
        VoteTable.Counted counted = table.counted(taken::isCounted);
        return taken.isAny()
                ? new ResultMaking(table, taken, told.at())
                        .result(
                                told.number(),
                                told.isFinal(),
                                counted,
                                Optional.of(ToldGroups.none().map(counted)),
                                ToldGroups.none())
                        .told()
                : ToldGroups.none();
    }

    private static char[] signs(OpinionMap map) {
        char[] signs = new char[map.group().length];
        for (int p = 0; p < signs.length; p++) {
            signs[p] = map.groups().isEmpty() || map.group()[p] < 0
                    ? ToldGroups.NONE
                    : letter(map.groups().get(map.group()[p])).charAt(0);
        }
        return signs;
    }

    private Result few(int number, boolean last, int people) {
        return new Result(
                number,
                now,
                last,
                Result.Outcome.FEW,
                checked.participants(people, now),
                0,
                0,
                MapOptions.DEFAULT.seed(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Made result(int number, boolean last, int people, OpinionMap map, GroupChange change, ToldGroups before) {
        boolean isGrouped = !map.groups().isEmpty();
        boolean anew = !isGrouped || change.mayBeTold();
        // Where there are no groups nothing is told of anybody's, and nothing has to be remembered: the first few who
        // vote do not bind the rest.
        ToldGroups told = isGrouped && anew && !change.isNone() ? before.with(change.letters(), told(map)) : before;
        ToldGroups.ToldMap shown = isGrouped ? told.told().orElseThrow() : told(map);
        Map<Integer, Map<String, Result.Counts>> fresh = anew ? fresh(map, change) : Map.of();
        for (var one : fresh.entrySet()) {
            if (!one.getValue().isEmpty()) {
                told = told.with(one.getKey(), one.getValue());
            }
        }
        List<Result.Said> said = statements(map, shown, told);
        Result result = new Result(
                number,
                now,
                last,
                shown.outcome(),
                checked.participants(people, now),
                shown.shaping(),
                shown.fewest(),
                MapOptions.DEFAULT.seed(),
                shown.at(),
                shown.trials(),
                said,
                shown.groups().stream().map(group -> telling(group, said)).toList(),
                shown.places());
        return new Made(result, told, anew, fresh.keySet());
    }

    private ToldGroups.ToldMap told(OpinionMap map) {
        CheckedCounts.Placed placed = map.groups().isEmpty()
                ? new CheckedCounts.Placed(List.of(), Map.of())
                : checked.places(Plane.places(map), now);
        return new ToldGroups.ToldMap(
                now,
                outcome(map.outcome()),
                map.shaping(),
                map.fewest(),
                map.trials().stream()
                        .map(one -> new Result.Tried(one.groups(), rounded(one.silhouette()), rounded(one.stability())))
                        .toList(),
                groups(map, placed),
                placed.places());
    }

    /** By the numbers of statements of which it may be told how groups vote now. */
    private Map<Integer, Map<String, Result.Counts>> fresh(OpinionMap map, GroupChange change) {
        List<String> letters = map.groups().stream().map(ResultMaking::letter).toList();
        Map<Integer, Map<String, Result.Counts>> fresh = new TreeMap<>();
        for (int j = 0; j < table.statements().size(); j++) {
            int number = table.statements().get(j).number();
            if (taken.isCounted(j)
                    && letters.size() > 1
                    && Objects.requireNonNull(taken.all().get(j)).areAllTold()
                    && change.mayBeTold(number, j)) {
                fresh.put(number, checked.groups(letters, counts(map, j), now));
            }
        }
        return fresh;
    }

    private List<Result.Said> statements(OpinionMap map, ToldGroups.ToldMap shown, ToldGroups told) {
        Set<String> letters =
                shown.groups().stream().map(Result.Opinion::letter).collect(Collectors.toSet());
        List<Result.Said> said = new ArrayList<>();
        for (int j = 0; j < table.statements().size(); j++) {
            if (taken.isCounted(j)) {
                Result.Counts all = Objects.requireNonNull(taken.all().get(j));
                int number = table.statements().get(j).number();
                said.add(new Result.Said(
                        number,
                        Objects.requireNonNull(taken.at().get(j)),
                        all,
                        Optional.ofNullable(told.statements().get(number))
                                .map(ToldGroups.ToldStatement::counts)
                                .filter(counts -> counts.keySet().equals(letters))
                                .orElse(Map.of()),
                        weight(all, map.figures().priority()[j])));
            }
        }
        return said;
    }

    /** Where an answer may not be told, the weight would tell it: it is that of a statement without votes. */
    private static double weight(Result.Counts all, double priority) {
        return all.areAllTold() ? new BigDecimal(priority).round(WEIGHT).doubleValue() : NextStatements.UNKNOWN;
    }

    private static long[][] counts(OpinionMap map, int statement) {
        return map.groups().stream()
                .map(Group::counts)
                .map(counts -> counts(counts, statement))
                .toArray(long[][]::new);
    }

    private static long[] counts(StatementCounts counts, int statement) {
        return new long[] {counts.agree()[statement], counts.pass()[statement], counts.disagree()[statement]};
    }

    private List<Result.Opinion> groups(OpinionMap map, CheckedCounts.Placed placed) {
        Plane plane = Plane.of(map);
        return map.groups().stream()
                .map(group -> new Result.Opinion(
                        letter(group),
                        placed.sizes().get(letter(group)),
                        rounded(group.stability()),
                        rounded(plane.x(group.x())),
                        rounded(plane.y(group.y())),
                        group.representatives().stream().map(this::telling).toList()))
                .toList();
    }

    private static Result.Opinion telling(Result.Opinion group, List<Result.Said> said) {
        return new Result.Opinion(
                group.letter(),
                group.people(),
                group.stability(),
                group.x(),
                group.y(),
                group.tells().stream()
                        .filter(one -> isTold(one, group.letter(), said))
                        .toList());
    }

    private Result.Telling telling(Representative one) {
        return new Result.Telling(table.statements().get(one.statement()).number(), one.agree());
    }

    /** Nothing is said of a group that its figures do not show. */
    private static boolean isTold(Result.Telling telling, String letter, List<Result.Said> said) {
        return said.stream()
                .filter(one -> one.number() == telling.statement())
                .flatMap(one -> Optional.ofNullable(one.groups().get(letter)).stream())
                .anyMatch(counts ->
                        counts.share(true).isPresent() || counts.share(false).isPresent());
    }

    /** A of the first group. */
    static String letter(Group group) {
        return String.valueOf((char) ('A' + group.number() - 1));
    }

    private static double rounded(double value) {
        return Double.isNaN(value) ? 0 : new BigDecimal(value).round(PLACE).doubleValue();
    }

    private static Result.Outcome outcome(OpinionMap.Outcome outcome) {
        return switch (outcome) {
            case GROUPS -> Result.Outcome.GROUPS;
            case NO_STABLE_GROUPS -> Result.Outcome.NO_STABLE_GROUPS;
            case NOT_ENOUGH -> Result.Outcome.NOT_ENOUGH;
        };
    }
}
