package org.dauys.amend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edits of changes by where they stand, equal ones once with all who ask for them. */
final class OwnedEdits {
    private record Spot(String label, String within) {}

    private final Map<Spot, Map<WordEdit, Set<Owner>>> words = new HashMap<>();
    private final Map<Spot, Map<Addition, Set<Owner>>> additions = new HashMap<>();
    private final Map<String, Set<Owner>> removals = new HashMap<>();

    OwnedEdits(List<OwnedChange> changes) {
        changes.forEach(change -> change.change().edits().forEach(edit -> add(change.owner(), edit)));
    }

    private void add(Owner owner, Edit edit) {
        switch (edit) {
            case WordEdit one -> own(words, new Spot(one.label(), one.field().name()), one, owner);
            case Addition one -> own(additions, new Spot(one.label(), one.after()), one, owner);
            case Removal one ->
                removals.computeIfAbsent(one.label(), none -> new LinkedHashSet<>())
                        .add(owner);
        }
    }

    private static <E> void own(Map<Spot, Map<E, Set<Owner>>> all, Spot spot, E edit, Owner owner) {
        all.computeIfAbsent(spot, none -> new LinkedHashMap<>())
                .computeIfAbsent(edit, none -> new LinkedHashSet<>())
                .add(owner);
    }

    /** Those of the words of a provision's field. */
    Map<WordEdit, Set<Owner>> words(String label, Field field) {
        return words.getOrDefault(new Spot(label, field.name()), Map.of());
    }

    /**
     * Those behind a provision.
     *
     * @param parent in which it stands; empty for the act
     * @param after the provision's label; empty for the beginning
     */
    Map<Addition, Set<Owner>> additions(String parent, String after) {
        return additions.getOrDefault(new Spot(parent, after), Map.of());
    }

    /** Who asks that a provision be removed; none where it stays. */
    Set<Owner> removers(String label) {
        return removals.getOrDefault(label, Set.of());
    }
}
