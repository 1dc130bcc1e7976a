package org.dauys.server.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of how people voted: made by {@link MakeResult} from what the checker of small groups lets through, kept as JSON. A
 * number that is null is not told.
 *
 * @param number 1 is the first of the poll
 * @param at when votes were counted
 * @param isFinal whether nothing comes after it
 * @param outcome whether there are groups
 * @param participants how many people's votes are in it; null for too few
 * @param shaping how many voted on enough statements to shape the map
 * @param fewest how many statements these are
 * @param seed by which the engine's draws were made
 * @param groupsAt when groups, their sizes and the map were counted; null before the first
 * @param trials all numbers of groups that were tried
 * @param statements those of which votes are counted, by their numbers
 * @param groups by their letters
 * @param places of the map
 */
public record Result(
        int number,
        Instant at,
        boolean isFinal,
        Outcome outcome,
        @Nullable Long participants,
        int shaping,
        int fewest,
        long seed,
        @Nullable Instant groupsAt,
        List<Tried> trials,
        List<Said> statements,
        List<Opinion> groups,
        List<Place> places) {
    /** Of 30 columns and 20 rows at most. */
    public static final int MOST_COLUMNS = 30;

    public Result {
        trials = List.copyOf(trials);
        statements = List.copyOf(statements);
        groups = List.copyOf(groups);
        places = List.copyOf(places);
    }

    /** Whether there are groups. */
    public enum Outcome {
        /** Fewer people took part than answers are told of: totals only. */
        FEW,
        /** Too few voted on enough statements, or all alike. */
        NOT_ENOUGH,
        /** No division into groups would come again with other people. */
        NO_STABLE_GROUPS,
        /** There are groups. */
        GROUPS
    }

    /** A number of groups that was tried: how far they are apart, −1 to 1, and how alike they come again, to 1. */
    public record Tried(int groups, double silhouette, double stability) {}

    /** How people voted on a statement. */
    public record Counts(
            @Nullable Long votes,
            @Nullable Long agree,
            @Nullable Long pass,
            @Nullable Long disagree) {
        /** Whether all of it may be told. */
        public boolean areAllTold() {
            return Stream.of(
                            Optional.ofNullable(votes),
                            Optional.ofNullable(agree),
                            Optional.ofNullable(pass),
                            Optional.ofNullable(disagree))
                    .allMatch(Optional::isPresent);
        }

        /** How many of all who voted; empty where it is not told. */
        public Optional<Share> share(boolean agreeing) {
            Optional<Long> some = Optional.ofNullable(agreeing ? agree : disagree);
            return some.flatMap(part -> Optional.ofNullable(votes).map(all -> Share.of(part, all)));
        }
    }

    /**
     * A statement in the results.
     *
     * @param number of the statement
     * @param at when its votes were counted: before the result, where too few have come since
     * @param all how everybody voted
     * @param groups how each group did, by its letter; a group that is missing is not told of
     * @param weight in the draw of what is asked next
     */
    public record Said(int number, Instant at, Counts all, Map<String, Counts> groups, double weight) {
        public Said {
            groups = Map.copyOf(groups);
        }

        /** The least share of a group that agrees, or disagrees; empty where it is not told of all these groups. */
        public Optional<Share> least(boolean agreeing, List<Opinion> of) {
            List<Optional<Share>> shares = of.stream()
                    .map(group ->
                            Optional.ofNullable(groups.get(group.letter())).flatMap(counts -> counts.share(agreeing)))
                    .toList();
            return shares.isEmpty() || shares.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : shares.stream().flatMap(Optional::stream).min(Share.BY_LOW);
        }
    }

    /**
     * A group of opinion.
     *
     * @param letter A is the largest when groups are first found; kept while most of its members stay
     * @param people how many are in it
     * @param stability how alike it comes again, to 1
     * @param x where its middle is on the map, 0 to 1 from the left
     * @param y likewise, from above
     * @param tells what tells it from the others: statements, and whether it agrees
     */
    public record Opinion(
            String letter, @Nullable Long people, double stability, double x, double y, List<Telling> tells) {
        public Opinion {
            tells = List.copyOf(tells);
        }
    }

    /** A statement that tells a group from the others, and whether it agrees with it. */
    public record Telling(int statement, boolean agrees) {}

    /** Some people of a group who are near each other, on a grid as fine as their number allows. */
    public record Place(String letter, int column, int row, long people) {}

    /** How many columns the map's grid has for so many people; two thirds as many rows. */
    public static int columns(int people) {
        return Math.clamp(Math.round(1.5 * Math.sqrt(people / 8.0)), 3, MOST_COLUMNS);
    }

    /** How many rows a grid of so many columns has. */
    public static int rows(int columns) {
        return Math.max(2, columns * 2 / 3);
    }

    /** Whether it says what another one says, but for its number and time. */
    boolean tellsTheSameAs(Result other) {
        return equals(new Result(
                number,
                at,
                other.isFinal,
                other.outcome,
                other.participants,
                other.shaping,
                other.fewest,
                other.seed,
                other.groupsAt,
                other.trials,
                other.statements,
                other.groups,
                other.places));
    }

    /** The statement of a number. */
    public Optional<Said> of(int statement) {
        return statements.stream().filter(one -> one.number() == statement).findFirst();
    }

    /** Weights in the draw, by the numbers of statements. */
    public Map<Integer, Double> weights() {
        return statements.stream().collect(Collectors.toMap(Said::number, Said::weight));
    }

    /** Statements that all groups agree or disagree with, the surest first; of everybody where there are no groups. */
    public List<Said> common(boolean agreeing, Function<Said, Optional<Share>> share) {
        return statements.stream()
                .filter(one -> share.apply(one).filter(Share::isMost).isPresent())
                .sorted((one, other) -> Share.BY_LOW.compare(
                        share.apply(other).orElseThrow(), share.apply(one).orElseThrow()))
                .toList();
    }
}
