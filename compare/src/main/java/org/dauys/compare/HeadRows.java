package org.dauys.compare;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.words.MarkedText;

/** The rows of articles and groups, which are compared through what they hold. */
final class HeadRows {
    private final Pairing.Containers containers;
    private final HeadEvidence evidence;
    private final Map<String, Unit> oldHeads;
    private final Map<String, Unit> newHeads;
    private final Function<Unit, String> placeOf;
    private final Map<String, Boolean> changedInside = new HashMap<>();
    /** For each new head without words the old one, without words too, that it comes from. */
    private final Map<String, Unit> empty = new HashMap<>();
    /** The heads around provisions with words. */
    private final Set<String> oldWithWords = new HashSet<>();

    private final Set<String> newWithWords = new HashSet<>();

    /**
     * @param containers articles, or groups
     * @param evidence what speaks for their pairs
     * @param placeOf where a head stands, for moves; the empty text when nowhere
     * @param inside the rows of provisions
     * @param containerOf the label of a provision's container
     */
    HeadRows(
            Pairing.Containers containers,
            HeadEvidence evidence,
            List<Unit> oldHeads,
            List<Unit> newHeads,
            Function<Unit, String> placeOf,
            Collection<Row> inside,
            Function<Unit, String> containerOf) {
        this.containers = containers;
        this.evidence = evidence;
        this.oldHeads = byLabel(oldHeads);
        this.newHeads = byLabel(newHeads);
        this.placeOf = placeOf;
        for (Row row : inside) {
            row.oldUnits().forEach(old -> oldWithWords.add(containerOf.apply(old)));
            row.newUnits().forEach(now -> newWithWords.add(containerOf.apply(now)));
            Unit unit = (row.newUnits().isEmpty() ? row.oldUnits() : row.newUnits()).getFirst();
            String label = containerOf.apply(unit);
            if (row.newUnits().isEmpty()) {
                label = first(containers.successors(label)).orElse("");
            }
            changedInside.merge(label, row.changed(), Boolean::logicalOr);
        }
        pairEmpty();
    }

    /**
     * Empty chapters and repealed articles hold nothing to be paired by: their labels and headings must do. Where both hold
     * words and none of them is paired, a number alone makes no pair: another article has taken it.
     */
    private void pairEmpty() {
        Map<String, Unit> left = new java.util.LinkedHashMap<>();
        oldHeads.forEach((label, head) -> {
            if (containers.successors(label).isEmpty()) {
                left.put(label, head);
            }
        });
        List<Unit> open = newHeads.values().stream()
                .filter(head -> containers.predecessors(head.label()).isEmpty())
                .toList();
        for (Unit head : open) {
            Unit same = left.get(head.label());
            boolean bothHaveWords = oldWithWords.contains(head.label()) && newWithWords.contains(head.label());
            if (same != null && same.kind() == head.kind() && !bothHaveWords) {
                empty.put(head.label(), same);
                left.remove(head.label());
            }
        }
        for (Unit head : open) {
            if (!empty.containsKey(head.label()) && !head.heading().isBlank()) {
                left.values().stream()
                        .filter(old ->
                                old.kind() == head.kind() && old.heading().equals(head.heading()))
                        .findFirst()
                        .ifPresent(old -> {
                            empty.put(head.label(), old);
                            left.remove(old.label());
                        });
            }
        }
    }

    private static Map<String, Unit> byLabel(List<Unit> units) {
        return units.stream()
                .collect(Collectors.toMap(Unit::label, unit -> unit, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private static Optional<String> first(List<String> labels) {
        return labels.stream().findFirst();
    }

    /** The new head without words that an old one became. */
    Optional<String> emptySuccessor(String oldLabel) {
        return empty.entrySet().stream()
                .filter(entry -> entry.getValue().label().equals(oldLabel))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The row of an article or group of the new version. */
    Row ofNew(Unit head) {
        List<Unit> olds = empty.containsKey(head.label()) ? List.of(empty.get(head.label())) : sources(head);
        String oldHeading = olds.stream()
                .map(Unit::heading)
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Row(
                head.level(),
                relations(head, olds),
                olds,
                List.of(head),
                olds.stream()
                        .mapToDouble(old -> evidence.score(old.label(), head.label()))
                        .min()
                        .orElse(0),
                olds.isEmpty()
                        ? Evidence.NONE
                        : evidence.evidence(olds.getFirst().label(), head.label()),
                MarkedText.of(oldHeading, head.heading()));
    }

    private List<Unit> sources(Unit head) {
        return containers.predecessors(head.label()).stream()
                .filter(oldHeads::containsKey)
                .filter(label -> head.level() == Level.ARTICLE
                        || containers.isMainSuccessor(label, head.label())
                        || containers.isMainPredecessor(label, head.label()))
                .map(oldHeads::get)
                .toList();
    }

    /** The row of an article or group of the old version, none of whose provisions has a successor. */
    static Row ofRemoved(Unit head) {
        return new Row(
                head.level(),
                EnumSet.of(Relation.REMOVED),
                List.of(head),
                List.of(),
                0,
                Evidence.NONE,
                MarkedText.of(head.heading(), ""));
    }

    private Set<Relation> relations(Unit head, List<Unit> olds) {
        if (olds.isEmpty()) {
            return EnumSet.of(Relation.NEW);
        }
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        Unit main = olds.getFirst();
        long mainly = olds.stream()
                .filter(old -> containers.isMainSuccessor(old.label(), head.label()))
                .count();
        if (mainly > 1) {
            relations.add(Relation.MERGED);
        }
        boolean whole = empty.containsKey(head.label());
        if (!whole && (mainly == 0 || isSplit(main))) {
            relations.add(evidence.isCopy(main.label(), head.label()) ? Relation.COPIED : Relation.SPLIT);
        }
        if (!whole
                && !placeOf.apply(main).equals(placeOf.apply(head))
                && !placeOf.apply(main).isEmpty()) {
            relations.add(Relation.MOVED);
        }
        if (!main.label().equals(head.label())) {
            relations.add(Relation.RENUMBERED);
        }
        if (changedInside.getOrDefault(head.label(), false) || !main.heading().equals(head.heading())) {
            relations.add(Relation.REWORDED);
        }
        return relations.isEmpty() ? EnumSet.of(Relation.UNCHANGED) : relations;
    }

    /** Whether several new heads have this old one as their main predecessor. */
    private boolean isSplit(Unit old) {
        return containers.successors(old.label()).stream()
                        .filter(label -> first(containers.predecessors(label))
                                .filter(old.label()::equals)
                                .isPresent())
                        .filter(newHeads::containsKey)
                        .count()
                > 1;
    }
}
