package org.dauys.server.poll;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
     * The result.
     *
     * @param map of the votes that are counted; empty where none are
     */
    Result result(int number, boolean last, Optional<OpinionMap> map) {
        Optional<OpinionMap> shown = map.filter(one -> table.participants() >= Thresholds.LEAST_TOOK_PART);
        List<String> letters = shown.stream()
                .flatMap(one -> one.groups().stream())
                .map(ResultMaking::letter)
                .toList();
        CheckedCounts.Placed placed = shown.map(this::placed).orElse(new CheckedCounts.Placed(List.of(), Map.of()));
        List<Result.Said> said = shown.map(one -> statements(one, letters)).orElse(List.of());
        return new Result(
                number,
                now,
                last,
                shown.map(one -> outcome(one.outcome())).orElse(Result.Outcome.FEW),
                checked.participants(table.participants(), now),
                shown.map(OpinionMap::shaping).orElse(0),
                shown.map(OpinionMap::fewest).orElse(0),
                MapOptions.DEFAULT.seed(),
                shown.stream()
                        .flatMap(one -> one.trials().stream())
                        .map(one -> new Result.Tried(one.groups(), rounded(one.silhouette()), rounded(one.stability())))
                        .toList(),
                said,
                shown.map(one -> groups(one, placed, said)).orElse(List.of()),
                placed.places());
    }

    private List<Result.Said> statements(OpinionMap map, List<String> letters) {
        List<Result.Said> said = new ArrayList<>();
        for (int j = 0; j < table.statements().size(); j++) {
            if (taken.isCounted(j)) {
                Result.Counts all = Objects.requireNonNull(taken.all().get(j));
                said.add(new Result.Said(
                        table.statements().get(j).number(),
                        Objects.requireNonNull(taken.at().get(j)),
                        all,
                        all.areAllTold() && letters.size() > 1
                                ? checked.groups(letters, counts(map, j), now)
                                : Map.of(),
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

    private List<Result.Opinion> groups(OpinionMap map, CheckedCounts.Placed placed, List<Result.Said> said) {
        Frame frame = Frame.of(map);
        return map.groups().stream()
                .map(group -> new Result.Opinion(
                        letter(group),
                        placed.sizes().get(letter(group)),
                        rounded(group.stability()),
                        rounded(frame.x(group.x())),
                        rounded(frame.y(group.y())),
                        group.representatives().stream()
                                .map(this::telling)
                                .filter(one -> isTold(one, letter(group), said))
                                .toList()))
                .toList();
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

    private CheckedCounts.Placed placed(OpinionMap map) {
        Frame frame = Frame.of(map);
        int columns = Result.columns(map.shaping());
        int rows = Result.rows(columns);
        Map<CheckedCounts.At, Long> people = new TreeMap<>(Comparator.comparing(CheckedCounts.At::letter)
                .thenComparingInt(CheckedCounts.At::row)
                .thenComparingInt(CheckedCounts.At::column));
        for (int p = 0; p < map.x().length; p++) {
            if (map.votes()[p] > 0) {
                String letter = map.group()[p] < 0 ? "" : letter(map.groups().get(map.group()[p]));
                people.merge(
                        new CheckedCounts.At(letter, at(frame.x(map.x()[p]), columns), at(frame.y(map.y()[p]), rows)),
                        1L,
                        Long::sum);
            }
        }
        return checked.places(people, now);
    }

    private static int at(double share, int cells) {
        return Math.clamp((int) (share * cells), 0, cells - 1);
    }

    /** What of the plane the map shows: all who shape it. */
    private record Frame(double left, double right, double low, double high) {
        static Frame of(OpinionMap map) {
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < map.x().length; p++) {
                if (map.votes()[p] >= map.fewest()) {
                    left = Math.min(left, map.x()[p]);
                    right = Math.max(right, map.x()[p]);
                    low = Math.min(low, map.y()[p]);
                    high = Math.max(high, map.y()[p]);
                }
            }
            return new Frame(left, right, low, high);
        }

        /** From the left, 0 to 1. */
        double x(double value) {
            return right > left ? Math.clamp((value - left) / (right - left), 0, 1) : 0.5;
        }

        /** From above, 0 to 1. */
        double y(double value) {
            return high > low ? Math.clamp((high - value) / (high - low), 0, 1) : 0.5;
        }
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
