package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may come into a publication. Whoever has the one before can compute the difference, so what came since must itself be
 * enough people, in each class of groups that tables do not tell apart. What is too little waits.
 */
final class Admission {
    private final Thresholds thresholds;
    private final Publication publication;
    private final AnswerSets answers;
    private final Map<String, Row> before = new HashMap<>();

    Admission(Thresholds thresholds, Publication publication, AnswerSets answers, Earlier earlier) {
        this.thresholds = thresholds;
        this.publication = publication;
        this.answers = answers;
        Row.of(earlier.counted()).forEach(row -> before.put(row.group(), row));
    }

    /** What changed since the last publication: one row for each group that is new or has a change, in the order of their ids. */
    List<Row> changes() {
        List<Row> changes = new ArrayList<>();
        for (Group group : publication.groups()) {
            long[] people = new long[answers.combinations()];
            group.people().forEach((given, count) -> people[answers.combination(given)] += count);
            Row now = new Row(group.id(), group.attributes(), people);
            Row last = before.get(group.id());
            if (last == null) {
                changes.add(now);
            } else if (!last.attributes().equals(group.attributes())) {
                throw new IllegalArgumentException("Group " + group.id() + " was published as " + last.attributes()
                        + " and is now " + group.attributes() + ". Keep it where it was, or give it another id.");
            } else if (!now.minus(last).isNobody()) {
                changes.add(now.minus(last));
            }
        }
        return changes;
    }

    /** Those changes that are large enough to come in. With the first publication all do. */
    List<Row> admitted(List<Row> changes) {
        if (before.isEmpty()) {
            return changes;
        }
        boolean unitOffered = publication.offersUnits();
        Map<String, List<Row>> classes = new TreeMap<>();
        for (Row row : changes) {
            if (!unitOffered || !before.containsKey(row.group()) || isEnough(row.people())) {
                classes.computeIfAbsent(classOf(row), key -> new ArrayList<>()).add(row);
            }
        }
        Set<String> admitted = new HashSet<>();
        classes.values().stream()
                .filter(rows ->
                        isEnough(rows.stream().reduce(Row::plus).orElseThrow().people()))
                .forEach(rows -> rows.forEach(row -> admitted.add(row.group())));
        return changes.stream().filter(row -> admitted.contains(row.group())).toList();
    }

    /** All that is published when these rows come in, in the order of the groups' ids. */
    List<Row> together(List<Row> coming) {
        TreeMap<String, Row> all = new TreeMap<>(before);
        coming.forEach(row -> all.merge(row.group(), row, Row::plus));
        return List.copyOf(all.values());
    }

    /** What tables can tell of a group, but for itself. */
    String classOf(Row row) {
        TreeMap<String, String> seen = new TreeMap<>();
        publication
                .breakdowns()
                .forEach(table -> table.axes()
                        .forEach(axis -> axis.levels().stream()
                                .filter(level -> !level.equals(publication.unit()))
                                .forEach(level -> seen.put(level, row.at(level, publication.unit())))));
        return seen.toString();
    }

    private boolean isEnough(long[] added) {
        long all = Math.abs(answers.sum(added, 0));
        // Of answers that hardly anybody gave, LinkedTables sees whether the change is told: it is not where the figure
        // is suppressed.
        return all >= (publication.stage() == Stage.FINAL ? thresholds.answered() : thresholds.tookPart());
    }
}
