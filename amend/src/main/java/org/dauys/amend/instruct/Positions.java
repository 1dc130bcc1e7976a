package org.dauys.amend.instruct;

import java.util.List;
import java.util.Optional;
import org.dauys.amend.Addition;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** Where what is inserted stands, by its number when nothing else is said. */
final class Positions {
    private static final NumberOrder ORDER = new NumberOrder();

    private final Places places;

    Positions(Places places) {
        this.places = places;
    }

    /** Behind or before a provision that is named. */
    Addition beside(Provision sibling, boolean behind, List<Provision> what) {
        String parent = places.parent(sibling).map(Provision::label).orElse("");
        List<Provision> siblings = places.siblings(sibling);
        int at = behind ? 0 : -1;
        for (int i = 0; !siblings.get(i).label().equals(sibling.label()); i++) {
            at++;
        }
        return new Addition(parent, at < 0 ? "" : siblings.get(at).label(), what);
    }

    /**
     * In a provision: what is numbered between the numbers of its kind, what is counted behind the one before it, and what
     * has no sibling of its kind behind all others.
     *
     * @param ordinal of the first, where it is counted
     * @return empty when the numbers there do not ascend, so that none of the places is the one
     */
    Optional<Addition> in(Provision parent, List<Provision> what, String ordinal) {
        Provision first = what.getFirst();
        List<Provision> children = parent.children();
        if (first.kind().isUnnumbered()) {
            String after = "";
            for (Provision child : children) {
                boolean smaller = child.kind().isUnnumbered() && ORDER.compare(child.number(), ordinal) < 0;
                after = smaller ? child.label() : after;
            }
            return Optional.of(new Addition(parent.label(), after, what));
        }
        List<Provision> same =
                children.stream().filter(one -> one.kind() == first.kind()).toList();
        if (same.isEmpty()) {
            String after = children.isEmpty() ? "" : children.getLast().label();
            return Optional.of(new Addition(parent.label(), after, what));
        }
        return between(same, what);
    }

    /**
     * In the act, for what is numbered through it, as articles are: behind the one with the next smaller number, in whatever
     * that stands.
     *
     * @return empty when the act does not number this kind through
     */
    Optional<Addition> inAct(List<Provision> what) {
        Provision first = what.getFirst();
        boolean through = first.kind() == Kind.ARTICLE
                || first.kind().isGroup()
                || places.roots().stream().anyMatch(root -> root.kind() == first.kind());
        List<Provision> all = places.all(first.kind());
        return through && !all.isEmpty() ? between(all, what) : Optional.empty();
    }

    /** Refuses what has a number that one of its siblings has. */
    void requireFree(Addition addition) throws Refused {
        List<Provision> siblings = places.children(addition.label());
        for (Provision one : addition.provisions()) {
            boolean taken = !one.kind().isUnnumbered()
                    && siblings.stream()
                            .anyMatch(sibling -> sibling.kind() == one.kind()
                                    && sibling.number().equals(one.number()));
            if (taken) {
                throw new Refused(Told.Cause.NUMBER_TAKEN, one.number());
            }
        }
    }

    private Optional<Addition> between(List<Provision> same, List<Provision> what) {
        String number = what.getFirst().number();
        int smaller = 0;
        while (smaller < same.size() && ORDER.compare(same.get(smaller).number(), number) < 0) {
            smaller++;
        }
        boolean ascend = same.stream().skip(smaller).allMatch(one -> ORDER.compare(one.number(), number) >= 0);
        if (!ascend) {
            return Optional.empty();
        }
        return Optional.of(
                smaller == 0 ? beside(same.getFirst(), false, what) : beside(same.get(smaller - 1), true, what));
    }
}
