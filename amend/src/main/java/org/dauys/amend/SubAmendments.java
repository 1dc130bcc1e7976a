package org.dauys.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Act;

/**
 * Makes changes with the amendments to their wordings, which are decided first: what is taken of them changes what their
 * target proposes, and they fall with it.
 */
public final class SubAmendments {
    private SubAmendments() {}

    /**
     * Makes changes, each with those of the sub-amendments that are to it.
     *
     * @param base on which all changes were computed
     * @param changes those that are taken, in any order
     * @param subs those that are taken, in any order, also such whose target is not among the changes: they fall
     * @throws CollisionException with all collisions of sub-amendments to one target, whose edits are of the act as that
     *     target alone makes it; when there are none, with those of the changes as they were amended, under the names of
     *     the targets
     * @throws IllegalArgumentException when something was made for another wording, when a sub-amendment is to another
     *     one, or when a target has two changes or adds at two points
     */
    public static SubApplied of(Act base, List<OwnedChange> changes, List<SubAmendment> subs)
            throws CollisionException {
        check(changes, subs);
        List<OwnedChange> amended = new ArrayList<>();
        List<SharedChange> shared = new ArrayList<>();
        List<Collision> collisions = new ArrayList<>();
        for (OwnedChange change : changes) {
            List<OwnedChange> to = to(change.owner(), subs);
            if (to.isEmpty()) {
                amended.add(change);
                continue;
            }
            try {
                SharedChange one = new SharedChange(base, change, to);
                shared.add(one);
                one.change().forEach(amended::add);
            } catch (CollisionException found) {
                collisions.addAll(found.collisions());
            }
        }
        if (!collisions.isEmpty()) {
            throw new CollisionException(collisions);
        }
        Applied applied = Application.of(base, amended);
        for (SharedChange one : shared) {
            applied = one.owned(applied);
        }
        return new SubApplied(applied, amended, fallen(changes, subs));
    }

    /** Those whose target is not among the changes, in the order in which they are given. */
    public static List<SubAmendment> fallen(List<OwnedChange> changes, List<SubAmendment> subs) {
        Set<Owner> made = changes.stream().map(OwnedChange::owner).collect(Collectors.toSet());
        return subs.stream().filter(sub -> !made.contains(sub.target())).toList();
    }

    private static List<OwnedChange> to(Owner target, List<SubAmendment> subs) {
        return subs.stream()
                .filter(sub -> sub.target().equals(target))
                .map(SubAmendment::own)
                .toList();
    }

    private static void check(List<OwnedChange> changes, List<SubAmendment> subs) {
        Set<Owner> targets = subs.stream().map(SubAmendment::target).collect(Collectors.toSet());
        for (SubAmendment sub : subs) {
            if (targets.contains(sub.own().owner())) {
                throw new IllegalArgumentException(Owners.called(sub.own().owner())
                        + " is to the wording of another and has one to its own: amend that other instead");
            }
        }
        for (Owner target : targets) {
            if (changes.stream().filter(change -> change.owner().equals(target)).count() > 1) {
                throw new IllegalArgumentException(
                        Owners.called(target) + " has two changes and is amended: give what it asks for as one change");
            }
        }
    }
}
