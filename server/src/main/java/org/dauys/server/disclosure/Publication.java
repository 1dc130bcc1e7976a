package org.dauys.server.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Linked tables: all that is told of the same people at one time, on pages and in exports together, because what one table
 * withholds another may give away.
 *
 * @param unit what a group is called as a level of an axis: {@code meeting}
 * @param answers variables of the people, none of which is an attribute of a group
 * @param groups all groups that have been held; a region without one has no cell, and that is told freely
 * @param breakdowns the tables; the same ones at each publication of these groups
 * @param stage whether more people can come in
 * @param at the time of the publication, which its figures bear
 */
@CountsPeople
public record Publication(
        String unit, List<Answers> answers, List<Group> groups, List<Breakdown> breakdowns, Stage stage, Instant at) {
    /** @throws IllegalArgumentException with everything that is wrong with it */
    public Publication {
        groups = groups.stream().sorted(Comparator.comparing(Group::id)).toList();
        breakdowns = breakdowns.stream()
                .distinct()
                .sorted(Comparator.comparing(Breakdown::toString))
                .toList();
        answers = List.copyOf(answers);
        List<String> wrong = new ArrayList<>();
        Set<String> variables = new HashSet<>();
        answers.forEach(one -> variables.add(one.name()));
        Set<String> ids = new HashSet<>();
        for (Group group : groups) {
            if (!ids.add(group.id())) {
                wrong.add("group " + group.id() + " is there twice");
            }
            for (List<String> given : group.people().keySet()) {
                if (!fits(given, answers)) {
                    wrong.add("group " + group.id() + " has people at " + given + ", which is no answer of the table");
                }
            }
        }
        for (Breakdown breakdown : breakdowns) {
            Set<String> levels = new HashSet<>();
            for (Axis axis : breakdown.axes()) {
                for (String level : axis.levels()) {
                    if (!levels.add(level)) {
                        wrong.add("level " + level + " is there twice in a table");
                    }
                    if (variables.contains(level) && axis.levels().size() > 1) {
                        wrong.add("answers " + level + " need an axis of their own");
                    }
                    if (!variables.contains(level) && !level.equals(unit)) {
                        for (Group group : groups) {
                            if (!group.attributes().containsKey(level)) {
                                wrong.add("group " + group.id() + " lacks " + level);
                            }
                        }
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Tables cannot be checked: " + String.join("; ", wrong) + ".");
        }
    }

    /** Whether some table shows single groups. */
    boolean offersUnits() {
        return breakdowns.stream()
                .anyMatch(table ->
                        table.axes().stream().anyMatch(axis -> axis.levels().contains(unit)));
    }

    private static boolean fits(List<String> given, List<Answers> answers) {
        if (given.size() != answers.size()) {
            return false;
        }
        for (int at = 0; at < given.size(); at++) {
            if (!answers.get(at).values().contains(given.get(at))) {
                return false;
            }
        }
        return true;
    }
}
