package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.disclosure.CellSystem.State;

/**
 * What comes in with a publication, as one system of cells and equations. With the first publication these are all its
 * tables. Later they are the tables of the change: where a figure was shown before and is shown now, anybody can compute the
 * change, so it counts as known; where none was, none will be, and the change is as hidden as what was there.
 */
final class LinkedTables {
    private final Thresholds thresholds;
    private final Publication publication;
    private final Earlier earlier;
    private final AnswerSets answers;
    private final List<Row> rows;
    private final Coordinates places;
    private final Areas areas = new Areas();
    /** Areas whose people fall into combinations of answers: no table has finer ones. */
    private final Set<Integer> finest = new TreeSet<>();
    /** Classes of groups that no table tells apart, by their rows. */
    private final Map<Integer, Integer> classOf = new HashMap<>();

    private final Map<Cell, Integer> offered = new LinkedHashMap<>();
    private final CellSystem system;

    LinkedTables(Thresholds thresholds, Publication publication, Earlier earlier, List<Row> rows, AnswerSets answers) {
        this.thresholds = thresholds;
        this.publication = publication;
        this.earlier = earlier;
        this.answers = answers;
        this.rows = rows;
        places = new Coordinates(publication, answers, rows);
        places.classes().forEach(this::addClass);
        Set<Integer> classes = new HashSet<>(classOf.values());
        places.rowsAt().forEach((place, members) -> {
            int area = areas.of(members);
            if (!classes.contains(area) && !places.isUnit(place)) {
                fallsInto(area, place);
            }
        });
        Map<Cell, Integer> areaOf = new HashMap<>();
        places.rowsAt().forEach((place, members) -> areaOf.put(place, areas.of(members)));
        places.cells().forEach((cell, at) -> offered.put(cell, number(areaOf.getOrDefault(at.place(), 0), at.set())));
        system = new CellSystem(areas.size() * answers.size());
        fill();
        equations();
    }

    CellSystem system() {
        return system;
    }

    Layout layout() {
        return new Layout(areas, answers, finest, system);
    }

    /** All cells that tables offer of these rows, with their numbers in the system. */
    Map<Cell, Integer> offered() {
        return offered;
    }

    /** The rows that a cell counts. */
    int[] rows(int cell) {
        return areas.rows(cell / answers.size());
    }

    /** Whether a cell is below the thresholds. */
    boolean isPrimary(int cell) {
        int set = cell % answers.size();
        return thresholds.isPrimary(set == 0, Math.abs(system.value[cell - set]), Math.abs(system.value[cell]));
    }

    /** Changes of figures that were shown and will be, so that anybody subtracts, of too few people. */
    Set<Integer> tooSmallToTell() {
        Set<Integer> small = new TreeSet<>();
        for (int cell : offered.values()) {
            if (system.state[cell] == State.KNOWN && system.need[cell] > 0) {
                small.add(cell);
            }
        }
        return small;
    }

    private int number(int area, int set) {
        return area * answers.size() + set;
    }

    private void addClass(List<Integer> members) {
        int area = areas.of(members);
        if (publication.offersUnits()) {
            List<Integer> units = members.stream().map(areas::of).toList();
            areas.fallsInto(area, units);
            finest.addAll(units);
        } else {
            finest.add(area);
        }
        members.forEach(row -> classOf.put(row, area));
    }

    private void fallsInto(int area, Cell place) {
        places.below(place).stream()
                .filter(finer -> finer.stream().noneMatch(places::isUnit))
                .forEach(finer -> areas.fallsInto(
                        area,
                        finer.stream()
                                .map(cell -> areas.of(places.rowsAt().getOrDefault(cell, List.of())))
                                .toList()));
        if (areas.parts(area).length == 0) {
            List<Integer> classes = new ArrayList<>();
            for (int row : areas.rows(area)) {
                classes.add(classOf.getOrDefault(row, area));
            }
            areas.fallsInto(area, classes);
        }
    }

    private void fill() {
        for (int area = 0; area < areas.size(); area++) {
            long[] people = new long[answers.combinations()];
            for (int row : areas.rows(area)) {
                Arrays.setAll(people, at -> people[at] + rows.get(row).people()[at]);
            }
            for (int set = 0; set < answers.size(); set++) {
                int cell = number(area, set);
                system.value[cell] = answers.sum(people, set);
                system.floor[cell] = Math.min(0, system.value[cell]);
            }
        }
        // Nobody prints the classes, but where tables overlap they could be computed.
        places.cells().forEach((name, at) -> {
            if (!name.coordinates().containsKey(publication.unit())) {
                at.rows().forEach(row -> {
                    int cell = number(classOf.getOrDefault(row, 0), at.set());
                    system.need[cell] = isPrimary(cell) ? need(at.set()) : 0;
                });
            }
        });
        offered.forEach((name, cell) -> {
            int set = cell % answers.size();
            boolean known = earlier.shown().containsKey(name);
            if (known) {
                system.state[cell] = State.KNOWN;
                system.need[cell] = isPrimary(cell) && publication.stage() == Stage.RUNNING ? need(set) : 0;
            } else if (system.state[cell] != State.KNOWN) {
                system.state[cell] = isPrimary(cell) || earlier.suppressed().contains(name) ? State.HIDDEN : State.OPEN;
                system.need[cell] = need(set);
                system.cost[cell] = cost(cell);
            }
        });
    }

    private long need(int set) {
        return set == 0 ? thresholds.total() : thresholds.answered();
    }

    /** Large areas and totals are missed most, large numbers a little more than small ones. */
    private long cost(int cell) {
        long size = 8L + Long.SIZE - Long.numberOfLeadingZeros(Math.abs(system.value[cell]));
        return size * (cell % answers.size() == 0 ? 4 : 1) * (1 + rows(cell).length);
    }

    private void equations() {
        for (int area = 0; area < areas.size(); area++) {
            int[] parts = areas.parts(area);
            for (int set = 0; set < answers.size() && parts.length > 0; set++) {
                int[] equation = new int[parts.length + 1];
                equation[0] = number(area, set);
                for (int at = 0; at < parts.length; at++) {
                    equation[at + 1] = number(parts[at], set);
                }
                system.add(equation);
            }
        }
        for (int area : finest) {
            for (int set = 0; set < answers.size(); set++) {
                int[] parts = answers.parts(set);
                if (parts.length > 0) {
                    int[] equation = new int[parts.length + 1];
                    equation[0] = number(area, set);
                    for (int at = 0; at < parts.length; at++) {
                        equation[at + 1] = number(area, parts[at]);
                    }
                    system.add(equation);
                }
            }
        }
        system.link();
    }
}
