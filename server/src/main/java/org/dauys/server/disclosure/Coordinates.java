package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where in the tables the rows of one publication lie: each place of the groups' axes with its rows, and the places that it
 * falls into. Places are {@link Cell}s without answers.
 */
final class Coordinates {
    private final String unit;
    private final Set<String> variables = new TreeSet<>();
    private final Map<Cell, List<Integer>> rowsAt = new LinkedHashMap<>();
    private final Map<Cell, Map<Axis, Set<Cell>>> below = new HashMap<>();
    private final Map<Cell, TreeSet<Integer>> answersAt = new HashMap<>();

    private final AnswerSets answers;

    Coordinates(Publication publication, AnswerSets answers, List<Row> rows) {
        unit = publication.unit();
        publication.answers().forEach(one -> variables.add(one.name()));
        this.answers = answers;
        Map<Breakdown, Set<Integer>> counted = new LinkedHashMap<>();
        publication.breakdowns().forEach(breakdown -> counted.put(breakdown, answers.expand(breakdown)));
        for (int number = 0; number < rows.size(); number++) {
            for (Map.Entry<Breakdown, Set<Integer>> table : counted.entrySet()) {
                List<Axis> axes = table.getKey().axes().stream()
                        .filter(axis -> !variables.contains(axis.levels().get(0)))
                        .toList();
                place(number, rows.get(number), axes, new int[axes.size()], 0, table.getValue());
            }
        }
    }

    /** What a cell counts: the rows of a place, and a set of answers. */
    record At(Cell place, List<Integer> rows, int set) {}

    /** All cells that tables offer, each with what it counts. */
    Map<Cell, At> cells() {
        Map<Cell, At> cells = new LinkedHashMap<>();
        rowsAt.forEach((place, rows) -> answersAt
                .getOrDefault(place, new TreeSet<>())
                .forEach(set -> {
                    Map<String, String> coordinates = new HashMap<>(place.coordinates());
                    coordinates.putAll(answers.coordinates(set));
                    cells.put(new Cell(coordinates), new At(place, rows, set));
                }));
        return cells;
    }

    private void place(int number, Row row, List<Axis> axes, int[] depths, int from, Set<Integer> counted) {
        if (from < axes.size()) {
            for (int depth = 0; depth <= axes.get(from).levels().size(); depth++) {
                int[] next = depths.clone();
                next[from] = depth;
                place(number, row, axes, next, from + 1, counted);
            }
            return;
        }
        Cell here = cell(row, axes, depths);
        List<Integer> rows = rowsAt.computeIfAbsent(here, key -> new ArrayList<>());
        if (rows.isEmpty() || rows.getLast() != number) {
            rows.add(number);
        }
        answersAt.computeIfAbsent(here, key -> new TreeSet<>()).addAll(counted);
        for (int axis = 0; axis < depths.length; axis++) {
            if (depths[axis] < axes.get(axis).levels().size()) {
                int[] finer = depths.clone();
                finer[axis]++;
                below.computeIfAbsent(here, key -> new LinkedHashMap<>())
                        .computeIfAbsent(axes.get(axis), key -> new LinkedHashSet<>())
                        .add(cell(row, axes, finer));
            }
        }
    }

    private Cell cell(Row row, List<Axis> axes, int[] depths) {
        Map<String, String> coordinates = new TreeMap<>();
        for (int axis = 0; axis < depths.length; axis++) {
            for (int depth = 0; depth < depths[axis]; depth++) {
                String level = axes.get(axis).levels().get(depth);
                coordinates.put(level, row.at(level, unit));
            }
        }
        return new Cell(coordinates);
    }

    Map<Cell, List<Integer>> rowsAt() {
        return rowsAt;
    }

    /** The ways in which a place falls into finer ones. */
    Collection<Set<Cell>> below(Cell place) {
        return below.getOrDefault(place, Map.of()).values();
    }

    /** Whether a place is one group. */
    boolean isUnit(Cell place) {
        return place.coordinates().containsKey(unit);
    }

    /** Rows that no place tells apart, but for the groups' own: each class with its rows. */
    Collection<List<Integer>> classes() {
        Map<Integer, StringBuilder> profiles = new TreeMap<>();
        int number = 0;
        for (Map.Entry<Cell, List<Integer>> place : rowsAt.entrySet()) {
            if (!isUnit(place.getKey())) {
                int mark = number++;
                place.getValue()
                        .forEach(row -> profiles.computeIfAbsent(row, key -> new StringBuilder())
                                .append(mark)
                                .append(' '));
            }
        }
        Map<String, List<Integer>> classes = new LinkedHashMap<>();
        profiles.forEach((row, profile) -> classes.computeIfAbsent(profile.toString(), key -> new ArrayList<>())
                .add(row));
        return classes.values();
    }
}
