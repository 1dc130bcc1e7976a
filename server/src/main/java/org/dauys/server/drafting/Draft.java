package org.dauys.server.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.amend.Application;
import org.dauys.amend.Applied;
import org.dauys.amend.Collision;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Collisions;
import org.dauys.amend.Edit;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Placing;
import org.dauys.amend.Standing;
import org.dauys.text.Act;
import org.dauys.text.Language;

/** The next version in one language, as far as it is decided: a pure function of the text, the amendments and the decisions. */
public final class Draft {
    private final Act base;
    private final List<Candidate> candidates;
    private final List<Clash> clashes;
    private final List<Candidate> taken;

    /**
     * The next version of a text.
     *
     * @param base the text that all changes were computed on
     * @param candidates in the order of their numbers
     */
    public Draft(Act base, List<Candidate> candidates) {
        this.base = base;
        this.candidates = List.copyOf(candidates);
        this.clashes = List.copyOf(find());
        this.taken = apart();
    }

    /** The text that all changes were computed on. */
    public Act base() {
        return base;
    }

    /** All amendments, those of other languages too, in the order of their numbers. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** Its language. */
    public Language language() {
        return base.language();
    }

    /** The pairs that collide among those that are not left out. */
    public List<Clash> clashes() {
        return clashes;
    }

    private List<Clash> find() {
        Map<Owner, Candidate> owners = candidates.stream()
                .filter(candidate -> candidate.decision().choice() != Choice.LEAVE)
                .collect(Collectors.toMap(Candidate::owner, Function.identity()));
        List<OwnedChange> changes = owners.values().stream()
                .sorted(Comparator.comparingInt(Candidate::number))
                .flatMap(candidate -> candidate.owned(base).stream())
                .toList();
        List<Clash> found = new ArrayList<>();
        Set<Set<Integer>> pairs = new HashSet<>();
        for (Collision collision : Collisions.of(base, changes)) {
            Candidate first = Objects.requireNonNull(owners.get(collision.first()));
            Candidate second = Objects.requireNonNull(owners.get(collision.second()));
            if (first.number() != second.number() && pairs.add(Set.of(first.number(), second.number()))) {
                found.add(new Clash(language(), collision, first, second));
            }
        }
        return found;
    }

    /** What was taken and collides with nothing else that was taken. */
    public List<Candidate> taken() {
        return taken;
    }

    private List<Candidate> apart() {
        Set<Integer> colliding = new HashSet<>();
        clashes().stream()
                .filter(clash -> clash.first().decision().choice().isTaken()
                        && clash.second().decision().choice().isTaken())
                .forEach(clash -> {
                    colliding.add(clash.first().number());
                    colliding.add(clash.second().number());
                });
        return candidates.stream()
                .filter(candidate -> candidate.decision().choice().isTaken() && !colliding.contains(candidate.number()))
                .toList();
    }

    /** The text that comes of what was taken, with an owner for each word: an amendment, or an editor with a reason. */
    public Applied applied() {
        return applied(byOwner());
    }

    /** Whose words are whose, as they go into the text. */
    List<OwnedChange> byOwner() {
        return taken().stream().flatMap(one -> one.byOwner(base).stream()).toList();
    }

    private Applied applied(List<OwnedChange> changes) {
        try {
            return Application.of(base, changes);
        } catch (CollisionException impossible) {
            throw new IllegalStateException("What does not collide collides", impossible);
        }
    }

    /** All edits that come into the text. */
    Set<Edit> edits() {
        return taken().stream().flatMap(one -> one.edits(base).stream()).collect(Collectors.toSet());
    }

    /** What becomes of those of this language that are left out, by number, on the text that comes of the others. */
    Map<Integer, Standing> left() {
        List<OwnedChange> made =
                taken().stream().flatMap(one -> one.owned(base).stream()).toList();
        Placing placing = new Placing(base, made, applied(made));
        return candidates.stream()
                .filter(candidate -> candidate.stands()
                        && candidate.change().language().equals(language())
                        && !candidate.decision().choice().isTaken())
                .collect(Collectors.toMap(
                        Candidate::number,
                        candidate -> placing.of(new OwnedChange(
                                candidate.owner(), candidate.change().change().orElseThrow()))));
    }
}
