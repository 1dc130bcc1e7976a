package org.dauys.server.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Someone who has all publications, knows of every meeting where and whose it was and when its people were counted in, and
 * computes. Shares no line with the checker: an unknown for the people of each meeting, day and combination of answers, an
 * equation for each figure that is shown, as the figures themselves say.
 */
final class Attacker {
    private static final int MOST_ORDERS = 20;

    /** What is unknown: who gave these answers at a meeting, among those counted in on that day. */
    private static final class Unknown {
        final List<String> given;

        Unknown(List<String> given) {
            this.given = given;
        }
    }

    /** A figure, and what it is the sum of. */
    private static final class Equation {
        final Set<Unknown> of;
        final long people;

        Equation(Set<Unknown> of, long people) {
            this.of = of;
            this.people = people;
        }
    }

    /** From and to, in whole people. */
    record Interval(long least, long greatest) {
        boolean tells(long threshold) {
            return greatest < threshold || greatest - least < threshold;
        }
    }

    private final List<Answers> answers;
    private final Map<String, Map<String, String>> meetings = new TreeMap<>();
    private final Map<String, Unknown> unknowns = new HashMap<>();
    private final Map<Instant, Set<String>> counted = new TreeMap<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Map<Unknown, List<Equation>> saying = new HashMap<>();
    private final Map<Unknown, Long> certain = new HashMap<>();
    private final Random order = new Random(1);
    private int solved;

    Attacker(List<Answers> answers) {
        this.answers = answers;
    }

    /**
     * Reads a publication.
     *
     * @param came the groups whose people were counted in on this day: more than a reader is told
     */
    void read(Publication publication, Disclosed disclosed, Set<String> came) {
        Map<String, Map<String, String>> known = new HashMap<>();
        publication.groups().forEach(group -> {
            Map<String, String> attributes = new HashMap<>(group.attributes());
            attributes.put(publication.unit(), group.id());
            known.put(group.id(), attributes);
        });
        List<Printed> printed = new ArrayList<>();
        disclosed.all().forEach(entry -> {
            if (entry.getValue() instanceof Figure.Shown shown) {
                printed.add(new Printed(entry.getKey(), shown.people(), shown.asOf()));
            }
        });
        read(known, publication.at(), printed, came);
    }

    /** A figure as a page or a file prints it. */
    record Printed(Cell cell, long people, Instant asOf) {}

    /**
     * Reads what was printed on a day.
     *
     * @param groups what everybody knows of each
     */
    void read(Map<String, Map<String, String>> groups, Instant day, List<Printed> printed, Set<String> came) {
        meetings.putAll(groups);
        counted.put(day, came);
        printed.forEach(one -> equations.add(new Equation(sumOf(one.cell(), one.asOf()), one.people())));
    }

    /** Finds what follows at once: one unknown left in a figure, or a figure of nobody. */
    void think() {
        Set<Set<Unknown>> distinct = new HashSet<>();
        equations.removeIf(equation -> !distinct.add(equation.of));
        equations.forEach(equation -> equation.of.forEach(unknown ->
                saying.computeIfAbsent(unknown, key -> new ArrayList<>()).add(equation)));
        boolean learning = true;
        while (learning) {
            learning = false;
            for (Equation equation : equations) {
                long rest = equation.people;
                List<Unknown> open = new ArrayList<>();
                for (Unknown unknown : equation.of) {
                    rest -= certain.getOrDefault(unknown, 0L);
                    if (!certain.containsKey(unknown)) {
                        open.add(unknown);
                    }
                }
                if (open.size() == 1 || (!open.isEmpty() && rest == 0)) {
                    for (Unknown unknown : open) {
                        certain.put(unknown, rest);
                    }
                    learning = true;
                }
            }
        }
    }

    /**
     * What cells can have been: of each no more than is needed to see that it tells less than the threshold. Every solution
     * found for one cell is a possible table, and is tried on all others, too.
     */
    Map<Sought, Interval> intervals(List<Sought> cells) {
        Map<Unknown, Part> partOf = new HashMap<>();
        List<Target> targets = cells.stream()
                .map(cell -> new Target(cell, sumOf(cell.cell(), cell.day())))
                .toList();
        for (Target target : targets) {
            for (Unknown unknown : target.of) {
                if (!certain.containsKey(unknown) && !partOf.containsKey(unknown)) {
                    Part part = part(unknown);
                    part.unknowns.forEach(tied -> partOf.put(tied, part));
                }
            }
        }
        for (Target target : targets) {
            target.of.forEach(unknown -> {
                if (certain.containsKey(unknown)) {
                    target.sure += certain.getOrDefault(unknown, 0L);
                } else {
                    target.in
                            .computeIfAbsent(partOf.get(unknown), key -> new ArrayList<>())
                            .add(unknown);
                }
            });
            target.in.keySet().forEach(part -> part.targets.add(target));
        }
        for (Target target : targets) {
            for (Part part : target.in.keySet()) {
                for (boolean greatest : List.of(true, false)) {
                    if (target.interval().tells(target.sought.threshold())) {
                        Map<Unknown, Double> table = solve(part, target.in.get(part), greatest);
                        part.targets.forEach(other -> other.learn(part, table));
                    }
                }
            }
        }
        Map<Sought, Interval> found = new HashMap<>();
        targets.forEach(target -> found.put(target.sought, target.interval()));
        return found;
    }

    /** A cell on a day, and how much about it would be too much. */
    record Sought(Cell cell, Instant day, long threshold) {}

    /** Unknowns that are tied together by figures. */
    private static final class Part {
        final List<Unknown> unknowns = new ArrayList<>();
        final Set<Equation> equations = new LinkedHashSet<>();
        final List<Target> targets = new ArrayList<>();
        final Map<Unknown, Unknown> merged = new HashMap<>();
    }

    private static final class Target {
        final Sought sought;
        final Set<Unknown> of;
        final Map<Part, List<Unknown>> in = new LinkedHashMap<>();
        final Map<Part, double[]> seen = new HashMap<>();
        long sure;

        Target(Sought sought, Set<Unknown> of) {
            this.sought = sought;
            this.of = of;
        }

        void learn(Part part, Map<Unknown, Double> table) {
            double sum = in.getOrDefault(part, List.of()).stream()
                    .mapToDouble(table::get)
                    .sum();
            double[] range = seen.computeIfAbsent(part, key -> new double[] {sum, sum});
            range[0] = Math.min(range[0], sum);
            range[1] = Math.max(range[1], sum);
        }

        Interval interval() {
            double least = sure;
            double greatest = sure;
            for (double[] range : seen.values()) {
                least += range[0];
                greatest += range[1];
            }
            return new Interval((long) Math.ceil(least - 1e-5), (long) Math.floor(greatest + 1e-5));
        }
    }

    private Part part(Unknown start) {
        Part part = new Part();
        Set<Unknown> seen = new HashSet<>(Set.of(start));
        List<Unknown> waiting = new ArrayList<>(List.of(start));
        while (!waiting.isEmpty()) {
            Unknown unknown = waiting.removeLast();
            part.unknowns.add(unknown);
            for (Equation equation : saying.getOrDefault(unknown, List.of())) {
                if (part.equations.add(equation)) {
                    equation.of.stream()
                            .filter(other -> !certain.containsKey(other) && seen.add(other))
                            .forEach(waiting::add);
                }
            }
        }
        return part;
    }

    /** Unknowns that the same figures and the same targets count are one: only their sum matters. */
    private Map<Unknown, Unknown> merged(Part part) {
        Map<Unknown, List<Object>> signatures = new HashMap<>();
        part.unknowns.forEach(
                unknown -> signatures.put(unknown, new ArrayList<>(saying.getOrDefault(unknown, List.of()))));
        part.targets.forEach(target -> target.in
                .getOrDefault(part, List.of())
                .forEach(unknown -> signatures
                        .computeIfAbsent(unknown, key -> new ArrayList<>())
                        .add(target)));
        Map<List<Object>, Unknown> first = new HashMap<>();
        Map<Unknown, Unknown> merged = new HashMap<>();
        part.unknowns.forEach(unknown ->
                merged.put(unknown, first.computeIfAbsent(List.copyOf(signatures.get(unknown)), key -> unknown)));
        return merged;
    }

    /**
     * What was counted is a solution, so there is one. The solver adds in floating point and now and then finds none, by the
     * order in which it is told of the unknowns: it is asked again in another.
     */
    private Map<Unknown, Double> solve(Part part, List<Unknown> sought, boolean greatest) {
        if (part.merged.isEmpty()) {
            part.merged.putAll(merged(part));
        }
        List<String> gaveUp = new ArrayList<>();
        while (gaveUp.size() < MOST_ORDERS) {
            Optional<Map<Unknown, Double>> table = solve(part, sought, greatest, gaveUp);
            if (table.isPresent()) {
                return table.get();
            }
            Collections.shuffle(part.unknowns, order);
        }
        throw new AssertionError("The attacker's solver gave up: " + gaveUp);
    }

    private Optional<Map<Unknown, Double>> solve(
            Part part, List<Unknown> sought, boolean greatest, List<String> gaveUp) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Unknown, Variable> variables = new LinkedHashMap<>();
        // More than anybody would believe, so that what nothing bounds has an end.
        part.unknowns.forEach(unknown -> variables.computeIfAbsent(
                part.merged.get(unknown),
                one -> model.newVariable("x" + variables.size()).lower(0).upper(100_000)));
        sought.forEach(unknown ->
                Objects.requireNonNull(variables.get(part.merged.get(unknown))).weight(1));
        int number = 0;
        for (Equation equation : part.equations) {
            long rest = equation.people;
            Expression sum = model.newExpression("e" + number++);
            for (Unknown unknown : equation.of) {
                if (certain.containsKey(unknown)) {
                    rest -= certain.getOrDefault(unknown, 0L);
                } else {
                    sum.set(variables.get(part.merged.get(unknown)), 1);
                }
            }
            sum.level(rest);
        }
        var result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            gaveUp.add(result.getState() + " " + variables.size() + " unknowns, " + part.equations.size() + " figures");
            return Optional.empty();
        }
        solved++;
        Map<Unknown, Double> table = new HashMap<>();
        part.unknowns.forEach(unknown -> table.put(unknown, 0.0));
        int at = 0;
        for (Unknown unknown : variables.keySet()) {
            table.put(unknown, result.doubleValue(at++));
        }
        return Optional.of(table);
    }

    int solved() {
        return solved;
    }

    /** Groups of people that two figures tell apart, one within the other, that are too small. */
    List<String> smallDifferences(Thresholds thresholds) {
        Map<Set<List<String>>, List<Equation>> byAnswers = new HashMap<>();
        equations.forEach(equation -> byAnswers
                .computeIfAbsent(
                        equation.of.stream().map(unknown -> unknown.given).collect(Collectors.toSet()),
                        key -> new ArrayList<>())
                .add(equation));
        List<String> small = new ArrayList<>();
        byAnswers.forEach((given, comparable) -> {
            long threshold = given.size() == combinations() ? thresholds.total() : thresholds.answered();
            for (Equation larger : comparable) {
                for (Equation within : comparable) {
                    if (within.of.size() < larger.of.size()
                            && larger.people - within.people < threshold
                            && larger.of.containsAll(within.of)) {
                        small.add(larger.people + " - " + within.people + " at " + given);
                    }
                }
            }
        });
        return small;
    }

    private long combinations() {
        return answers.stream().mapToLong(one -> one.values().size()).reduce(1, (one, other) -> one * other);
    }

    private Set<Unknown> sumOf(Cell cell, Instant until) {
        // In an order that does not change from run to run.
        Set<Unknown> sum = new LinkedHashSet<>();
        counted.forEach((day, came) -> {
            if (!day.isAfter(until)) {
                for (String meeting : came) {
                    if (lies(cell, meetings.getOrDefault(meeting, Map.of()))) {
                        given(cell, 0, List.of())
                                .forEach(given -> sum.add(
                                        unknowns.computeIfAbsent(meeting + day + given, key -> new Unknown(given))));
                    }
                }
            }
        });
        return sum;
    }

    private boolean lies(Cell cell, Map<String, String> meeting) {
        return cell.coordinates().entrySet().stream()
                .filter(at -> answers.stream().noneMatch(one -> one.name().equals(at.getKey())))
                .allMatch(at -> at.getValue().equals(meeting.get(at.getKey())));
    }

    private List<List<String>> given(Cell cell, int from, List<String> begun) {
        if (from == answers.size()) {
            return List.of(begun);
        }
        List<List<String>> all = new ArrayList<>();
        for (String value : answers.get(from).values()) {
            if (cell.coordinates().getOrDefault(answers.get(from).name(), value).equals(value)) {
                List<String> next = new ArrayList<>(begun);
                next.add(value);
                all.addAll(given(cell, from + 1, next));
            }
        }
        return all;
    }
}
