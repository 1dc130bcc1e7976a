package org.dauys.amend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Owners in one order, so that what is written of them is the same in every run. */
final class Owners {
    /** The base, then amendments by their numbers, a shorter number first, then editors by their reasons. */
    private static final Comparator<Owner> ORDER = Comparator.<Owner>comparingInt(Owners::rank)
            .thenComparingInt(
                    owner -> owner instanceof Owner.Amendment ? name(owner).length() : 0)
            .thenComparing(Owners::name);

    private Owners() {}

    /** These in their order, unmodifiable. */
    static Set<Owner> inOrder(Collection<Owner> owners) {
        List<Owner> sorted = new ArrayList<>(owners);
        sorted.sort(ORDER);
        return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }

    /** As messages call one. */
    static String called(Owner owner) {
        return switch (owner) {
            case Owner.Base base -> "the base";
            case Owner.Amendment amendment -> "amendment " + amendment.number();
            case Owner.Editor editor -> "the editor's change (" + editor.reason() + ")";
        };
    }

    private static int rank(Owner owner) {
        return switch (owner) {
            case Owner.Base base -> 0;
            case Owner.Amendment amendment -> 1;
            case Owner.Editor editor -> 2;
        };
    }

    private static String name(Owner owner) {
        return switch (owner) {
            case Owner.Base base -> "";
            case Owner.Amendment amendment -> amendment.number();
            case Owner.Editor editor -> editor.reason();
        };
    }
}
