package org.dauys.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** What a tracked document changes beside the words of articles: what stands outside them, and notes. */
final class TrackedRest {
    /** By kind and label; that of an article is empty, for it is read by itself. */
    private final Map<String, String> words = new LinkedHashMap<>();
    /** Each with how deep it stands. */
    private final Map<String, Integer> depths = new LinkedHashMap<>();

    private TrackedRest() {}

    /**
     * The names of what stands outside articles and is not in both acts alike, its own notes included.
     *
     * @return in the order of the base; empty when nothing differs
     */
    static List<String> outside(Act base, Act wanted) {
        TrackedRest was = new TrackedRest();
        was.take(base.provisions(), 0);
        TrackedRest is = new TrackedRest();
        is.take(wanted.provisions(), 0);
        Set<String> all = new LinkedHashSet<>(was.words.keySet());
        all.addAll(is.words.keySet());
        List<String> differ = new ArrayList<>(all.stream()
                .filter(one -> !was.words.getOrDefault(one, "").equals(is.words.getOrDefault(one, "")))
                .toList());
        if (differ.isEmpty() && !was.order(is).equals(is.order(was))) {
            differ.add("the order of what stands in it");
        }
        return differ;
    }

    private void take(List<Provision> provisions, int depth) {
        for (Provision one : provisions) {
            boolean article = one.kind() == Kind.ARTICLE;
            String name = article || one.label().isBlank() ? one.kind().jsonName() + " " + one.label() : one.label();
            depths.put(name.strip(), depth);
            if (!article) {
                String own = "%s\n%s\n%s\n%s".formatted(one.number(), one.heading(), one.text(), one.notes());
                words.merge(name.strip(), own, (first, second) -> first + "\n" + second);
                take(one.children(), depth + 1);
            }
        }
    }

    /** What the other has too, in order. */
    private List<Map.Entry<String, Integer>> order(TrackedRest other) {
        return depths.entrySet().stream()
                .filter(one -> other.depths.containsKey(one.getKey()))
                .toList();
    }

    /**
     * The labels of provisions whose notes differ.
     *
     * @param made what the changes that could be read give
     * @param wanted the same provisions as the document has them
     */
    static List<String> notes(List<Provision> made, List<Provision> wanted) {
        List<String> differ = new ArrayList<>();
        for (int i = 0; i < Math.min(made.size(), wanted.size()); i++) {
            Provision one = made.get(i);
            if (!one.notes().equals(wanted.get(i).notes())) {
                differ.add(one.label());
            }
            differ.addAll(notes(one.children(), wanted.get(i).children()));
        }
        return differ;
    }
}
