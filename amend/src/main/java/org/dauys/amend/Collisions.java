package org.dauys.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.amend.Collision.Reason;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Which changes cannot both be made. Word ranges collide when a word is in both, or when both insert at one point; ranges
 * that only touch do not. Equal edits are one with several owners and never collide. A removal of the whole collides with
 * every edit inside.
 */
public final class Collisions {
    /** One edit of one owner. */
    private record Owned(Owner owner, Edit edit) {}

    /** Words of one field, or the point of an addition. */
    private record Spot(String label, String within) {}

    private final Map<String, List<String>> ancestors = new HashMap<>();
    private final Map<Spot, List<Owned>> words = new LinkedHashMap<>();
    private final Map<Spot, List<Owned>> points = new LinkedHashMap<>();
    private final Map<String, List<Owned>> removals = new LinkedHashMap<>();
    private final List<Owned> all = new ArrayList<>();
    private final List<Collision> found = new ArrayList<>();

    private Collisions(Act base) {
        base.provisions().forEach(provision -> climb(provision, List.of()));
    }

    /**
     * All collisions among changes of one base, each pair of edits once; those of one owner's own edits too.
     *
     * @throws IllegalArgumentException when a change names a provision that the base has not, or a point that is not in
     *     the provision that it names
     */
    public static List<Collision> of(Act base, List<OwnedChange> changes) {
        Collisions collisions = new Collisions(base);
        changes.forEach(collisions::add);
        collisions.words.values().forEach(collisions::overlaps);
        collisions.points.values().forEach(collisions::samePoint);
        collisions.all.forEach(collisions::insideRemoved);
        return List.copyOf(collisions.found);
    }

    private void climb(Provision provision, List<String> above) {
        ancestors.put(provision.label(), above);
        List<String> here = new ArrayList<>(above);
        here.add(provision.label());
        provision.children().forEach(child -> climb(child, here));
    }

    private void add(OwnedChange change) {
        for (Edit edit : change.change().edits()) {
            check(edit);
            Owned owned = new Owned(change.owner(), edit);
            all.add(owned);
            switch (edit) {
                case WordEdit one -> at(words, new Spot(one.label(), one.field().name()), owned);
                case Addition one -> at(points, new Spot(one.label(), one.after()), owned);
                case Removal one ->
                    removals.computeIfAbsent(one.label(), label -> new ArrayList<>())
                            .add(owned);
            }
        }
    }

    private void check(Edit edit) {
        boolean inAct = edit instanceof Addition && edit.label().isEmpty();
        if (!inAct && !ancestors.containsKey(edit.label())) {
            throw new IllegalArgumentException(
                    "The base has no \"" + edit.label() + "\": place the change on this version first");
        }
        if (edit instanceof Addition addition && !addition.after().isEmpty() && !isBehindChild(addition)) {
            throw new IllegalArgumentException("Nothing can be added in \"" + addition.label() + "\" behind \""
                    + addition.after() + "\", which does not stand there: name one that does");
        }
    }

    private boolean isBehindChild(Addition addition) {
        List<String> above = ancestors.get(addition.after());
        return above != null && addition.label().equals(above.isEmpty() ? "" : above.getLast());
    }

    private static void at(Map<Spot, List<Owned>> places, Spot spot, Owned owned) {
        places.computeIfAbsent(spot, none -> new ArrayList<>()).add(owned);
    }

    /** A sweep from the left: a range meets only those that have not ended before it begins. */
    private void overlaps(List<Owned> edits) {
        List<Owned> inOrder = new ArrayList<>(edits);
        inOrder.sort(Comparator.comparingInt(owned -> ((WordEdit) owned.edit()).from()));
        List<Owned> open = new ArrayList<>();
        for (Owned owned : inOrder) {
            WordEdit edit = (WordEdit) owned.edit();
            open.removeIf(before -> ((WordEdit) before.edit()).to() < edit.from());
            for (Owned before : open) {
                reason((WordEdit) before.edit(), edit).ifPresent(reason -> add(reason, before, owned));
            }
            open.add(owned);
        }
    }

    /** Why two edits of the same field collide, if they do. */
    static Optional<Reason> reason(WordEdit one, WordEdit other) {
        boolean bothInsert = one.from() == one.to() && other.from() == other.to();
        if (one.equals(other)) {
            return Optional.empty();
        }
        if (bothInsert) {
            return one.from() == other.from() ? Optional.of(Reason.SAME_POINT) : Optional.empty();
        }
        return one.from() < other.to() && other.from() < one.to() ? Optional.of(Reason.OVERLAP) : Optional.empty();
    }

    private void samePoint(List<Owned> edits) {
        for (int i = 0; i < edits.size(); i++) {
            for (int j = i + 1; j < edits.size(); j++) {
                if (!edits.get(i).edit().equals(edits.get(j).edit())) {
                    add(Reason.SAME_POINT, edits.get(i), edits.get(j));
                }
            }
        }
    }

    private void insideRemoved(Owned inside) {
        List<String> wholes =
                new ArrayList<>(ancestors.getOrDefault(inside.edit().label(), List.of()));
        if (!(inside.edit() instanceof Removal) && !inside.edit().label().isEmpty()) {
            wholes.add(inside.edit().label());
        }
        for (String whole : wholes) {
            for (Owned removal : removals.getOrDefault(whole, List.of())) {
                add(Reason.INSIDE_REMOVED, removal, inside);
            }
        }
    }

    private void add(Reason reason, Owned first, Owned second) {
        found.add(new Collision(reason, first.owner(), first.edit(), second.owner(), second.edit()));
    }
}
