package org.dauys.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.amend.Standing.State;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** Places changes that were left out on the version that others gave. None is dropped. */
public final class Placing {
    /** What became of one edit; {@code placed} with {@link State#UNCHANGED} only. */
    private record Outcome(State state, Set<Owner> by, Optional<Edit> placed) {
        private static Outcome placed(Edit edit) {
            return new Outcome(State.UNCHANGED, Set.of(), Optional.of(edit));
        }
    }

    private final Applied applied;
    private final Map<String, Provision> base = new HashMap<>();
    private final Map<String, Provision> now = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<Provision> roots;
    /** Those that were made, by the label that they have in the base. */
    private final Map<String, Map<Edit, Set<Owner>>> made = new HashMap<>();

    /**
     * Prepares to place changes.
     *
     * @param base on which all changes were computed
     * @param changes those that were made
     * @param applied what {@link Application} made of them
     */
    public Placing(Act base, List<OwnedChange> changes, Applied applied) {
        this.applied = applied;
        this.roots = base.provisions();
        base.walk().forEach(provision -> {
            this.base.put(provision.label(), provision);
            provision.children().forEach(child -> parents.put(child.label(), provision.label()));
        });
        applied.act().walk().forEach(provision -> now.put(provision.label(), provision));
        for (OwnedChange change : changes) {
            for (Edit edit : change.change().edits()) {
                made.computeIfAbsent(edit.label(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(edit, none -> new LinkedHashSet<>())
                        .add(change.owner());
            }
        }
    }

    /**
     * What became of a change that is none of those that were made.
     *
     * @throws IllegalArgumentException when it names a provision or a point that the base has not
     */
    public Standing of(OwnedChange left) {
        State state = State.UNCHANGED;
        Set<Owner> by = new LinkedHashSet<>();
        List<Edit> placed = new ArrayList<>();
        for (Edit edit : left.change().edits()) {
            Outcome outcome = outcome(edit);
            state = outcome.state().compareTo(state) > 0 ? outcome.state() : state;
            by.addAll(outcome.by());
            outcome.placed().ifPresent(placed::add);
        }
        return new Standing(left, state, by, placed.isEmpty() ? Optional.empty() : Optional.of(new Change(placed)));
    }

    private Outcome outcome(Edit edit) {
        Set<Owner> same = madeAt(edit.label()).getOrDefault(edit, Set.of());
        if (!same.isEmpty()) {
            return new Outcome(State.OVERTAKEN, same, Optional.empty());
        }
        Set<Owner> removers = removers(edit.label());
        if (!removers.isEmpty()) {
            return new Outcome(State.GONE, removers, Optional.empty());
        }
        return switch (edit) {
            case WordEdit one -> words(one);
            case Removal one -> removal(one);
            case Addition one -> addition(one);
        };
    }

    private Map<Edit, Set<Owner>> madeAt(String label) {
        return made.getOrDefault(label, Map.of());
    }

    /** Who removed a provision or what it stood in. */
    private Set<Owner> removers(String label) {
        Set<Owner> removers = new LinkedHashSet<>();
        String at = label;
        while (at != null && !at.isEmpty()) {
            removers.addAll(madeAt(at).getOrDefault(new Removal(at), Set.of()));
            at = parents.get(at);
        }
        return removers;
    }

    private Outcome words(WordEdit edit) {
        Map<WordEdit, Set<Owner>> beside = new LinkedHashMap<>();
        Set<Owner> by = new LinkedHashSet<>();
        boolean gone = true;
        for (Map.Entry<Edit, Set<Owner>> entry : madeAt(edit.label()).entrySet()) {
            if (entry.getKey() instanceof WordEdit other && other.field() == edit.field()) {
                beside.put(other, entry.getValue());
                if (Collisions.reason(edit, other).isPresent()) {
                    by.addAll(entry.getValue());
                    gone &= other.isDeletion() && other.from() <= edit.from() && edit.to() <= other.to();
                }
            }
        }
        if (!by.isEmpty()) {
            return new Outcome(gone ? State.GONE : State.OVERTAKEN, by, Optional.empty());
        }
        return Outcome.placed(placed(edit, beside));
    }

    /** Both texts are laid out, without the edit and with it; what differs is the edit on the new version. */
    private WordEdit placed(WordEdit edit, Map<WordEdit, Set<Owner>> beside) {
        Provision provision = known(base, edit.label());
        MergedWords without = MergedWords.of(edit.field().of(provision), beside);
        Map<WordEdit, Set<Owner>> all = new LinkedHashMap<>(beside);
        all.put(edit, Set.of(new Owner.Base()));
        MergedWords with = MergedWords.of(edit.field().of(provision), all);
        int[] old = without.place(edit);
        int[] made = with.place(edit);
        String text = without.text();
        TokenSpans spans = TokenSpans.of(text);
        // Tokens that met without a space may be one now: the whole of it is replaced.
        int from = 0;
        while (from < spans.size() && spans.end(from) <= old[0]) {
            from++;
        }
        int to = from;
        while (to < spans.size() && spans.start(to) < old[1]) {
            to++;
        }
        int start = spans.end(from - 1);
        int end = spans.start(to);
        String becomes =
                text.substring(start, old[0]) + with.text().substring(made[0], made[1]) + text.substring(old[1], end);
        return new WordEdit(label(edit.label()), edit.field(), from, to, text.substring(start, end), becomes);
    }

    private Outcome removal(Removal removal) {
        Set<Owner> inside = new LinkedHashSet<>();
        known(base, removal.label())
                .walk()
                .forEach(one -> madeAt(one.label()).values().forEach(inside::addAll));
        return inside.isEmpty()
                ? Outcome.placed(new Removal(label(removal.label())))
                : new Outcome(State.OVERTAKEN, inside, Optional.empty());
    }

    private Outcome addition(Addition addition) {
        Set<Owner> there = new LinkedHashSet<>();
        madeAt(addition.label()).forEach((edit, owners) -> {
            if (edit instanceof Addition other && other.after().equals(addition.after())) {
                there.addAll(owners);
            }
        });
        if (!there.isEmpty()) {
            return new Outcome(State.OVERTAKEN, there, Optional.empty());
        }
        int before = before(addition);
        String label = addition.label().isEmpty() ? "" : label(addition.label());
        List<Provision> siblings =
                label.isEmpty() ? applied.act().provisions() : known(now, label).children();
        String after = before == 0 ? "" : siblings.get(before - 1).label();
        return Outcome.placed(new Addition(label, after, addition.provisions()));
    }

    /** How many siblings the new version has before the point of an addition. */
    private int before(Addition addition) {
        List<Provision> siblings = addition.label().isEmpty()
                ? roots
                : known(base, addition.label()).children();
        int before = 0;
        String at = "";
        for (Provision sibling : siblings) {
            if (at.equals(addition.after())) {
                break;
            }
            before += added(addition.label(), at);
            before += removers(sibling.label()).isEmpty() ? 1 : 0;
            at = sibling.label();
        }
        if (!at.equals(addition.after())) {
            throw new IllegalArgumentException("\"" + addition.after() + "\" does not stand in \"" + addition.label()
                    + "\": the change was made for another base");
        }
        return before;
    }

    private int added(String parent, String after) {
        int added = 0;
        for (Edit edit : madeAt(parent).keySet()) {
            added += edit instanceof Addition other && other.after().equals(after)
                    ? other.provisions().size()
                    : 0;
        }
        return added;
    }

    private String label(String ofBase) {
        return applied.labels().getOrDefault(ofBase, ofBase);
    }

    private static Provision known(Map<String, Provision> provisions, String label) {
        Provision provision = provisions.get(label);
        if (provision == null) {
            throw new IllegalArgumentException("There is no \"" + label + "\": the change was made for another base");
        }
        return provision;
    }
}
