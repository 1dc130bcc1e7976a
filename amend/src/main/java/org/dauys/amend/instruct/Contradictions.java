package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dauys.amend.Change;
import org.dauys.amend.Collision;
import org.dauys.amend.Collisions;
import org.dauys.amend.Edit;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;
import org.dauys.amend.instruct.Instruction.Restated;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Which instructions cannot both be done. Besides edits that collide ({@link Collisions}) those are a new wording and any
 * other edit of the words that it gives, whether it changes these or leaves them; an edit that it makes itself is no other.
 */
final class Contradictions {
    private final List<Instruction> instructions;
    private final Map<String, Provision> byLabel = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    /** Instructions with an edit in a provision. */
    private final Map<String, Set<Integer>> at = new HashMap<>();

    private final SortedMap<Integer, String> found = new TreeMap<>();

    private Contradictions(Act base, List<Instruction> instructions) {
        this.instructions = instructions;
        base.walk().forEach(provision -> {
            byLabel.put(provision.label(), provision);
            provision.children().forEach(child -> parents.put(child.label(), provision.label()));
        });
        for (int i = 0; i < instructions.size(); i++) {
            for (Edit edit : instructions.get(i).edits()) {
                at.computeIfAbsent(edit.label(), none -> new HashSet<>()).add(i);
            }
        }
    }

    /** The places in the list of all that contradict another or themselves, each with the label where they first do. */
    static SortedMap<Integer, String> of(Act base, List<Instruction> instructions) {
        Contradictions contradictions = new Contradictions(base, instructions);
        contradictions.collisions(base);
        for (int i = 0; i < instructions.size(); i++) {
            int own = i;
            instructions.get(i).restated().ifPresent(restated -> contradictions.restated(own, restated));
        }
        return contradictions.found;
    }

    private void collisions(Act base) {
        List<OwnedChange> changes = new ArrayList<>();
        for (int i = 0; i < instructions.size(); i++) {
            if (!instructions.get(i).edits().isEmpty()) {
                Owner owner = new Owner.Amendment(String.valueOf(i));
                changes.add(
                        new OwnedChange(owner, new Change(instructions.get(i).edits())));
            }
        }
        for (Collision collision : Collisions.of(base, changes)) {
            found.putIfAbsent(number(collision.first()), collision.firstEdit().label());
            found.putIfAbsent(number(collision.second()), collision.secondEdit().label());
        }
    }

    private static int number(Owner owner) {
        return Integer.parseInt(((Owner.Amendment) owner).number());
    }

    private void restated(int own, Restated restated) {
        Set<Edit> edits = new HashSet<>(instructions.get(own).edits());
        Provision provision = byLabel.get(restated.label());
        if (provision == null) {
            throw new IllegalStateException("What was read is in the base: " + restated.label());
        }
        List<String> scope = restated.field().isPresent()
                ? List.of(restated.label())
                : provision.walk().map(Provision::label).toList();
        for (String label : scope) {
            others(own, label, edits, edit -> isIn(edit, restated));
        }
        String above = parents.get(restated.label());
        while (above != null) {
            others(own, above, edits, Removal.class::isInstance);
            above = parents.get(above);
        }
    }

    private void others(int own, String label, Set<Edit> edits, Predicate<Edit> touches) {
        for (int other : at.getOrDefault(label, Set.of())) {
            boolean contradicts = other != own
                    && instructions.get(other).edits().stream()
                            .anyMatch(
                                    edit -> edit.label().equals(label) && touches.test(edit) && !edits.contains(edit));
            if (contradicts) {
                found.putIfAbsent(own, label);
                found.putIfAbsent(other, label);
            }
        }
    }

    private static boolean isIn(Edit edit, Restated restated) {
        return restated.field().isEmpty()
                || edit instanceof Removal
                || (edit instanceof WordEdit words
                        && words.field() == restated.field().get());
    }
}
