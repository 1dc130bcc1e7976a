package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sets of answers that tables count: one value of each variable, or all of it. Set 0 is all answers. The last level are
 * combinations of one value each, into which every set can be taken apart.
 */
final class AnswerSets {
    private static final int ALL = -1;

    private final List<Answers> variables;
    private final List<int[]> sets = new ArrayList<>();
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> combinationsOf = new ArrayList<>();
    private final int[] setOf;
    private final int combinations;

    AnswerSets(List<Answers> variables, Collection<Breakdown> breakdowns) {
        this.variables = variables;
        int[] all = new int[variables.size()];
        Arrays.fill(all, ALL);
        add(all);
        for (Breakdown breakdown : breakdowns) {
            expand(breakdown, true);
        }
        int product = 1;
        for (Answers variable : variables) {
            product *= variable.values().size();
        }
        combinations = product;
        for (int at = 0; at < product; at++) {
            add(combination(at));
        }
        setOf = IntStream.range(0, product)
                .map(at -> numbers.getOrDefault(key(combination(at)), -1))
                .toArray();
        for (int[] set : sets) {
            combinationsOf.add(IntStream.range(0, combinations)
                    .filter(at -> within(combination(at), set))
                    .toArray());
        }
    }

    int size() {
        return sets.size();
    }

    int combinations() {
        return combinations;
    }

    /** The set that holds one combination alone. */
    int setOf(int combination) {
        return setOf[combination];
    }

    /** Whether a set holds a combination. */
    boolean holds(int set, int combination) {
        return Arrays.binarySearch(combinationsOf.get(set), combination) >= 0;
    }

    /** The combinations that a set holds, in their order. */
    int[] combinationsOf(int set) {
        return combinationsOf.get(set);
    }

    /** How many people there are in a set, of the people of each combination. */
    long sum(long[] people, int set) {
        long sum = 0;
        for (int at : combinationsOf.get(set)) {
            sum += people[at];
        }
        return sum;
    }

    /** The number of a combination. */
    int combination(List<String> values) {
        int at = 0;
        for (int variable = 0; variable < variables.size(); variable++) {
            List<String> known = variables.get(variable).values();
            at = at * known.size() + known.indexOf(values.get(variable));
        }
        return at;
    }

    /** The sets that a set falls into, none of a combination. One way is enough: the others follow from it. */
    int[] parts(int set) {
        int[] of = sets.get(set);
        int[] best = {};
        for (int variable = 0; variable < of.length; variable++) {
            if (of[variable] == ALL) {
                int[] parts = new int[variables.get(variable).values().size()];
                for (int value = 0; value < parts.length; value++) {
                    int[] part = of.clone();
                    part[variable] = value;
                    parts[value] = numbers.getOrDefault(key(part), -1);
                }
                if (Arrays.stream(parts).allMatch(part -> part >= 0)
                        && (best.length == 0 || parts.length < best.length)) {
                    best = parts;
                }
            }
        }
        if (best.length == 0 && combinationsOf.get(set).length > 1) {
            best = Arrays.stream(combinationsOf.get(set)).map(this::setOf).toArray();
        }
        return best.length == 1 && best[0] == set ? new int[0] : best;
    }

    /** The sets that a table counts. */
    Set<Integer> expand(Breakdown breakdown) {
        return expand(breakdown, false);
    }

    private Set<Integer> expand(Breakdown breakdown, boolean adding) {
        List<int[]> found = new ArrayList<>(List.of(sets.get(0)));
        for (int variable = 0; variable < variables.size(); variable++) {
            Axis axis = Axis.of(variables.get(variable).name());
            if (breakdown.axes().contains(axis)) {
                for (int[] set : List.copyOf(found)) {
                    for (int value = 0; value < variables.get(variable).values().size(); value++) {
                        int[] part = set.clone();
                        part[variable] = value;
                        found.add(part);
                    }
                }
            }
        }
        if (adding) {
            found.forEach(this::add);
        }
        TreeSet<Integer> result = new TreeSet<>();
        found.forEach(set -> result.add(numbers.getOrDefault(key(set), -1)));
        return result;
    }

    /** Variable to value, for those that the set does not take as a whole. */
    Map<String, String> coordinates(int set) {
        Map<String, String> result = new LinkedHashMap<>();
        for (int variable = 0; variable < variables.size(); variable++) {
            if (sets.get(set)[variable] != ALL) {
                Answers of = variables.get(variable);
                result.put(of.name(), of.values().get(sets.get(set)[variable]));
            }
        }
        return result;
    }

    private void add(int[] set) {
        if (numbers.putIfAbsent(key(set), sets.size()) == null) {
            sets.add(set);
        }
    }

    private int[] combination(int at) {
        int[] values = new int[variables.size()];
        int rest = at;
        for (int variable = values.length - 1; variable >= 0; variable--) {
            int size = variables.get(variable).values().size();
            values[variable] = rest % size;
            rest /= size;
        }
        return values;
    }

    private static boolean within(int[] combination, int[] set) {
        for (int variable = 0; variable < set.length; variable++) {
            if (set[variable] != ALL && set[variable] != combination[variable]) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> key(int[] set) {
        return Arrays.stream(set).boxed().toList();
    }
}
