package org.dauys.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.text.Provision;

/** The edits that turn a provision with all that stands in it into another. */
public final class Rewriting {
    private Rewriting() {}

    /**
     * What differs: words of the provisions that both have, known by kind and number, then removals and additions.
     *
     * @param base with labels
     * @param wanted the provision as it is to be, of the same kind and number; its labels do not matter
     * @return none when both are the same
     */
    public static List<Edit> edits(Provision base, Provision wanted) {
        List<Edit> edits = new ArrayList<>();
        add(base, wanted, edits);
        return List.copyOf(edits);
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
