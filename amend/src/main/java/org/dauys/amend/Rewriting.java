package org.dauys.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/** The edits that turn a provision with all that stands in it into another. */
public final class Rewriting {
    private Rewriting() {}

    /**
     * What differs: words of the provisions that both have, known by kind and number, then removals and additions.
     *
     * @param base with labels
     * @param wanted the provision as it is to be; its labels, notes and repealed marks do not matter
     * @return no edit when both are the same; empty when none of these edits give the wanted provision to the letter, as
     *     where it has two provisions of one number, or those of the base in another order
     */
    public static Optional<List<Edit>> edits(Provision base, Provision wanted) {
        List<Edit> edits = new ArrayList<>();
        add(base, wanted, edits);
        return after(base, edits).filter(made -> isSame(made, wanted)).map(made -> List.copyOf(edits));
    }

    /**
     * The same of whole acts; their titles and notes do not matter.
     *
     * @param base with labels
     * @param wanted the act as it is to be
     * @return as above
     */
    public static Optional<List<Edit>> edits(Act base, Act wanted) {
        List<Edit> edits = new ArrayList<>();
        Provision made = root(base);
        add(made, root(wanted), edits);
        if (!edits.isEmpty()) {
            try {
                OwnedChange all = new OwnedChange(new Owner.Amendment("0"), new Change(edits));
                made = root(Application.of(base, List.of(all)).act());
            } catch (CollisionException ofOneNumber) {
                return Optional.empty();
            }
        }
        return isSame(made, root(wanted)) ? Optional.of(List.copyOf(edits)) : Optional.empty();
    }

    /** The act as one that holds its provisions; an addition in it names no parent. */
    private static Provision root(Act act) {
        return new Provision(Kind.ANNEX, "", "", "", "", "", false, List.of(), act.provisions());
    }

    /** Whether two lists of edits, none of which collide, make the same act of a base. */
    public static boolean giveTheSame(Act base, List<Edit> some, List<Edit> others) {
        try {
            return isSame(root(after(base, some)), root(after(base, others)));
        } catch (CollisionException collide) {
            return false;
        }
    }

    private static Act after(Act base, List<Edit> edits) throws CollisionException {
        return edits.isEmpty()
                ? base
                : Application.of(base, List.of(new OwnedChange(new Owner.Amendment("0"), new Change(edits))))
                        .act();
    }

    /** What the edits of a provision make of it; empty where they collide. */
    static Optional<Provision> after(Provision base, List<Edit> edits) {
        if (edits.isEmpty()) {
            return Optional.of(base);
        }
        Act alone = new Act("", Language.ENGLISH, Optional.empty(), List.of(), List.of(base));
        try {
            List<OwnedChange> changes = List.of(new OwnedChange(new Owner.Amendment("0"), new Change(edits)));
            return Optional.of(Application.of(alone, changes).act().provisions().getFirst());
        } catch (CollisionException ofOneNumber) {
            // Provisions of one number, each with something new behind it.
            return Optional.empty();
        }
    }

    private static boolean isSame(Provision one, Provision other) {
        boolean same = one.kind() == other.kind()
                && (one.kind().isUnnumbered() || one.number().equals(other.number()))
                && one.heading().equals(other.heading())
                && one.text().equals(other.text())
                && one.children().size() == other.children().size();
        for (int i = 0; same && i < one.children().size(); i++) {
            same = isSame(one.children().get(i), other.children().get(i));
        }
        return same;
    }

    private static void add(Provision base, Provision wanted, List<Edit> edits) {
        edits.addAll(Change.edits(base, Field.HEADING, wanted.heading()));
        edits.addAll(Change.edits(base, Field.TEXT, wanted.text()));
        Map<String, Provision> kept = new HashMap<>();
        List<Provision> wantedChildren = wanted.children();
        List<String> keys = keys(wantedChildren);
        for (int i = 0; i < keys.size(); i++) {
            kept.putIfAbsent(keys.get(i), wantedChildren.get(i));
        }
        List<String> baseKeys = keys(base.children());
        Map<String, Provision> before = new HashMap<>();
        for (int i = 0; i < baseKeys.size(); i++) {
            Provision child = base.children().get(i);
            Provision now = kept.get(baseKeys.get(i));
            if (now == null || before.putIfAbsent(baseKeys.get(i), child) != null) {
                edits.add(new Removal(child.label()));
            } else {
                add(child, now, edits);
            }
        }
        additions(base, wantedChildren, keys, before, edits);
    }

    /** What is new stands behind the nearest before it that was there. */
    private static void additions(
            Provision base,
            List<Provision> wanted,
            List<String> keys,
            Map<String, Provision> before,
            List<Edit> edits) {
        String after = "";
        List<Provision> fresh = new ArrayList<>();
        for (int i = 0; i <= wanted.size(); i++) {
            Provision known = i == wanted.size() ? null : before.get(keys.get(i));
            if (i < wanted.size() && known == null) {
                fresh.add(wanted.get(i));
                continue;
            }
            if (!fresh.isEmpty()) {
                edits.add(new Addition(base.label(), after, fresh));
                fresh = new ArrayList<>();
            }
            after = known == null ? after : known.label();
        }
    }

    /** Kind and number; what is counted is known by its place among those of its kind. */
    private static List<String> keys(List<Provision> children) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (Provision child : children) {
            String kind = child.kind().name();
            String number =
                    child.kind().isUnnumbered() ? String.valueOf(counts.merge(kind, 1, Integer::sum)) : child.number();
            keys.add(kind + " " + number);
        }
        return keys;
    }
}
