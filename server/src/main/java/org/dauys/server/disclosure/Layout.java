package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which areas hold which of the finest areas (groups), and which sets of answers hold which combinations. */
final class Layout {
    /** No group, or no answer. */
    private static final int OUTSIDE = -1;

    private final Areas areas;
    private final AnswerSets answers;
    private final CellSystem system;
    private final Map<Integer, int[]> groupsIn = new HashMap<>();
    private final Map<Integer, int[]> around = new HashMap<>();
    private final int[][][] setsApart;

    Layout(Areas areas, AnswerSets answers, Collection<Integer> finest, CellSystem system) {
        this.areas = areas;
        this.answers = answers;
        this.system = system;
        int sides = answers.combinations() - OUTSIDE;
        setsApart = new int[sides][sides][];
        for (int one = OUTSIDE; one < answers.combinations(); one++) {
            for (int other = OUTSIDE; other < answers.combinations(); other++) {
                int answer = one;
                int otherAnswer = other;
                setsApart[one - OUTSIDE][other - OUTSIDE] = IntStream.range(0, answers.size())
                        .filter(set -> answers.holds(set, answer) != answers.holds(set, otherAnswer))
                        .toArray();
            }
        }
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (int group : finest) {
            for (int row : areas.rows(group)) {
                groupOf.put(row, group);
            }
        }
        Map<Integer, List<Integer>> holding = new HashMap<>();
        for (int area = 0; area < areas.size(); area++) {
            int[] groups = Arrays.stream(areas.rows(area))
                    .map(row -> groupOf.getOrDefault(row, OUTSIDE))
                    .distinct()
                    .toArray();
            groupsIn.put(area, groups);
            for (int group : groups) {
                holding.computeIfAbsent(group, key -> new ArrayList<>()).add(area);
            }
        }
        holding.forEach((group, list) ->
                around.put(group, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    int area(int cell) {
        return cell / answers.size();
    }

    int set(int cell) {
        return cell % answers.size();
    }

    int cell(int area, int set) {
        return area * answers.size() + set;
    }

    int combination(int group, int combination) {
        return cell(group, answers.setOf(combination));
    }

    /** Groups of an area, those with most people first. */
    List<Integer> groupsOf(int area, int most) {
        return Arrays.stream(groupsIn.getOrDefault(area, new int[0]))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(group -> -system.value[cell(group, 0)])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Groups that are not in an area, those that share smaller areas with a group first; and {@link #OUTSIDE}. */
    Set<Integer> groupsNear(int group, int not, int most) {
        int[] excluded = groupsIn.getOrDefault(not, new int[0]).clone();
        Arrays.sort(excluded);
        LinkedHashSet<Integer> near = new LinkedHashSet<>();
        near.add(OUTSIDE);
        Arrays.stream(around.getOrDefault(group, new int[0]))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(area -> areas.rows(area).length)
                        .thenComparing(Comparator.naturalOrder()))
                .takeWhile(area -> near.size() < most)
                .forEach(area -> Arrays.stream(groupsIn.getOrDefault(area, new int[0]))
                        .filter(other -> Arrays.binarySearch(excluded, other) < 0)
                        .limit(most)
                        .forEach(near::add));
        return near;
    }

    int[] combinationsIn(int set) {
        return answers.combinationsOf(set);
    }

    /** The others, and {@link #OUTSIDE}. */
    int[] combinationsNotIn(int set) {
        int[] in = answers.combinationsOf(set);
        return IntStream.concat(
                        IntStream.of(OUTSIDE),
                        IntStream.range(0, answers.combinations()).filter(at -> Arrays.binarySearch(in, at) < 0))
                .toArray();
    }

    /** Areas that hold one of two groups and not the other. */
    int[] apart(int group, int other) {
        int[] of = around.getOrDefault(group, new int[0]);
        int[] ofOther = around.getOrDefault(other, new int[0]);
        int[] apart = new int[of.length + ofOther.length];
        int found = 0;
        int at = 0;
        int atOther = 0;
        while (at < of.length || atOther < ofOther.length) {
            if (atOther == ofOther.length || (at < of.length && of[at] < ofOther[atOther])) {
                apart[found++] = of[at++];
            } else if (at == of.length || of[at] > ofOther[atOther]) {
                apart[found++] = ofOther[atOther++];
            } else {
                at++;
                atOther++;
            }
        }
        return Arrays.copyOf(apart, found);
    }

    /** Sets that hold one of two combinations and not the other. */
    int[] setsApart(int answer, int other) {
        return setsApart[answer - OUTSIDE][other - OUTSIDE];
    }
}
