package org.dauys.server.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.server.disclosure.Answers;
import org.dauys.server.disclosure.Axis;
import org.dauys.server.disclosure.Breakdown;
import org.dauys.server.disclosure.Checker;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Disclosed;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.Group;
import org.dauys.server.disclosure.Publication;
import org.dauys.server.disclosure.Release;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.disclosure.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a poll as the checker of small groups takes them. Of a statement: how all voted, compared with what was told before; and how
 * each group did. Of the map: how many people of which group are where.
 */
@CountsPeople
final class CheckedCounts {
    private static final String OPTION = "option";
    private static final String GROUP = "group";
    private static final String PLACE = "place";
    private static final String AGREE = "agree";
    private static final String PASS = "pass";
    private static final String DISAGREE = "disagree";
    /** Two answers together. */
    private static final String OTHERS = "others";

    private static final Answers TWO = new Answers(OPTION, List.of(AGREE, OTHERS));
    private static final Answers ANSWERS = new Answers(OPTION, List.of(AGREE, PASS, DISAGREE));
    /** People of the map, whatever they said. */
    private static final Answers PEOPLE = new Answers("people", List.of("all"));

    private final Checker checker = new Checker(Thresholds.standard());
    private final Checker totals = new Checker(Thresholds.standard().showingTotals());

    /** How many took part, of whom nothing else is told by it; null for too few. */
    @Nullable
    Long participants(long people, Instant at) {
        return shown(checker.alone(people, at));
    }

    /**
     * How all voted on a statement.
     *
     * @param counts agree, pass, disagree
     */
    Release all(long[] counts, Stage stage, Instant at, Earlier earlier) {
        return checker.release(
                new Publication(
                        "poll",
                        List.of(ANSWERS),
                        List.of(new Group("all", Map.of(), people(counts))),
                        List.of(Breakdown.by(Axis.of(OPTION))),
                        stage,
                        at),
                earlier);
    }

    /** When the votes of a statement that are shown were counted; empty when none are. */
    static Optional<Instant> shownAt(Release release) {
        return release.disclosed().at(Map.of()) instanceof Figure.Shown shown
                ? Optional.of(shown.asOf())
                : Optional.empty();
    }

    /** What may be told of all. */
    static Result.Counts counts(Disclosed disclosed) {
        return counts(disclosed, Map.of());
    }

    private static Result.Counts counts(Disclosed disclosed, Map<String, String> of) {
        return new Result.Counts(
                shown(disclosed.at(of)),
                shown(disclosed.at(with(of, AGREE))),
                shown(disclosed.at(with(of, PASS))),
                shown(disclosed.at(with(of, DISAGREE))));
    }

    /**
     * How each group voted on a statement. Where three answers cannot all be told, the one that most people gave is told beside the other two
     * together, which hides less. Nothing where the totals, which are told in any case, could not stand beside it.
     *
     * @param letters of the groups
     * @param counts by group: agree, pass, disagree
     */
    Map<String, Result.Counts> groups(List<String> letters, long[][] counts, Instant at) {
        Map<String, Result.Counts> three = told(letters, counts, at);
        if (three.size() == letters.size() && three.values().stream().allMatch(Result.Counts::areAllTold)) {
            return three;
        }
        boolean agreeing =
                Arrays.stream(counts).mapToLong(one -> one[0] - one[2]).sum() >= 0;
        long[][] two = Arrays.stream(counts)
                .map(one -> agreeing ? new long[] {one[0], one[1] + one[2]} : new long[] {one[2], one[0] + one[1]})
                .toArray(long[][]::new);
        Map<String, Result.Counts> told = new TreeMap<>();
        told(letters, two, at)
                .forEach((letter, one) -> told.put(
                        letter,
                        new Result.Counts(
                                one.votes(), agreeing ? one.agree() : null, null, agreeing ? null : one.agree())));
        return told;
    }

    private Map<String, Result.Counts> told(List<String> letters, long[][] counts, Instant at) {
        boolean three = counts[0].length == 3;
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < letters.size(); g++) {
            groups.add(new Group(
                    letters.get(g),
                    Map.of(),
                    three ? people(counts[g]) : Map.of(List.of(AGREE), counts[g][0], List.of(OTHERS), counts[g][1])));
        }
        Disclosed disclosed = checker.release(
                        new Publication(
                                GROUP,
                                List.of(three ? ANSWERS : TWO),
                                groups,
                                List.of(Breakdown.by(Axis.of(GROUP), Axis.of(OPTION))),
                                Stage.FINAL,
                                at),
                        Earlier.none())
                .disclosed();
        boolean totals = disclosed.all().stream()
                .filter(one -> !one.getKey().coordinates().containsKey(GROUP))
                .allMatch(one -> one.getValue() instanceof Figure.Shown);
        Map<String, Result.Counts> told = new TreeMap<>();
        if (totals) {
            letters.forEach(letter -> told.put(letter, counts(disclosed, Map.of(GROUP, letter))));
        }
        return told;
    }

    /** People at a place of the map. */
    record At(String letter, int column, int row) {}

    /** What may be told of how many people of which group are where. */
    record Placed(List<Result.Place> places, Map<String, Long> sizes) {}

    /** How many people of each group are where, and in all. */
    Placed places(Map<At, Long> people, Instant at) {
        List<Group> units = new ArrayList<>();
        people.forEach((place, many) ->
                units.add(new Group(name(place), Map.of(GROUP, place.letter()), Map.of(List.of("all"), many))));
        Disclosed disclosed = totals.release(
                        new Publication(
                                PLACE,
                                List.of(PEOPLE),
                                units,
                                List.of(Breakdown.by(Axis.of(GROUP, PLACE))),
                                Stage.FINAL,
                                at),
                        Earlier.none())
                .disclosed();
        List<Result.Place> places = new ArrayList<>();
        Map<String, Long> sizes = new TreeMap<>();
        people.keySet().forEach(place -> {
            Map<String, String> group = Map.of(GROUP, place.letter());
            if (disclosed.at(group) instanceof Figure.Shown all) {
                sizes.put(place.letter(), all.people());
            }
            if (disclosed.at(Map.of(GROUP, place.letter(), PLACE, name(place))) instanceof Figure.Shown some) {
                places.add(new Result.Place(place.letter(), place.column(), place.row(), some.people()));
            }
        });
        return new Placed(places, sizes);
    }

    private static String name(At place) {
        return "%s-%02d-%02d".formatted(place.letter(), place.column(), place.row());
    }

    private static Map<String, String> with(Map<String, String> of, String option) {
        Map<String, String> all = new TreeMap<>(of);
        all.put(OPTION, option);
        return all;
    }

    private static Map<List<String>, Long> people(long[] counts) {
        return Map.of(List.of(AGREE), counts[0], List.of(PASS), counts[1], List.of(DISAGREE), counts[2]);
    }

    private static @Nullable Long shown(Figure figure) {
        return figure instanceof Figure.Shown shown ? shown.people() : null;
    }
}
