package org.dauys.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The links between the provisions of two versions, and what follows from them for articles and groups: a container's
 * main successor is the one that most of its words went to.
 */
final class Pairing {
    final Units oldUnits;
    final Units newUnits;
    /** For each old provision the links to its successors, in the order of the new text. */
    final List<List<Link>> ofOld;
    /** For each new provision the links to what it comes from, in the order of the old text. */
    final List<List<Link>> ofNew;

    final Containers articles;
    final Containers groups;

    Pairing(Units oldUnits, Units newUnits, List<Link> links) {
        this.oldUnits = oldUnits;
        this.newUnits = newUnits;
        ofOld = perUnit(oldUnits.provisions().size());
        ofNew = perUnit(newUnits.provisions().size());
        links.stream()
                .sorted(Comparator.comparingInt(Link::oldUnit).thenComparingInt(Link::newUnit))
                .forEach(link -> {
                    ofOld.get(link.oldUnit()).add(link);
                    ofNew.get(link.newUnit()).add(link);
                });
        articles = new Containers(new Passages(oldUnits, newUnits, links, Unit::article).substantial());
        groups = new Containers(new Passages(oldUnits, newUnits, links, Unit::group).all());
    }

    private static List<List<Link>> perUnit(int size) {
        return IntStream.range(0, size)
                .<List<Link>>mapToObj(i -> new java.util.ArrayList<>())
                .toList();
    }

    Unit oldUnit(Link link) {
        return oldUnits.provisions().get(link.oldUnit());
    }

    Unit newUnit(Link link) {
        return newUnits.provisions().get(link.newUnit());
    }

    /** Articles, or groups, joined by the links of their provisions. */
    static final class Containers {
        private final Map<String, Map<String, Integer>> successors = new HashMap<>();
        private final Map<String, Map<String, Integer>> predecessors = new HashMap<>();

        private Containers(List<Passages.Passage> passages) {
            for (Passages.Passage passage : passages) {
                successors.computeIfAbsent(passage.from(), k -> new HashMap<>()).put(passage.to(), passage.letters());
                predecessors.computeIfAbsent(passage.to(), k -> new HashMap<>()).put(passage.from(), passage.letters());
            }
        }

        /** The labels that the words of an old container went to, the main one first; empty when to none. */
        List<String> successors(String label) {
            return ranked(successors, label);
        }

        /** The labels that the words of a new container come from, the main one first; empty when from none. */
        List<String> predecessors(String label) {
            return ranked(predecessors, label);
        }

        /** Whether most of the words of an old container that went anywhere went to this new one. */
        boolean isMainSuccessor(String oldLabel, String newLabel) {
            return isFirst(successors(oldLabel), newLabel);
        }

        /** Whether most of the words of a new container that come from anywhere come from this old one. */
        boolean isMainPredecessor(String oldLabel, String newLabel) {
            return isFirst(predecessors(newLabel), oldLabel);
        }

        private static boolean isFirst(List<String> labels, String label) {
            return !labels.isEmpty() && labels.getFirst().equals(label);
        }

        private static List<String> ranked(Map<String, Map<String, Integer>> map, String label) {
            return map.getOrDefault(label, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * Whether the article around a provision is the one that corresponds to its old article: the main successor, or,
     * within the corresponding section, another that mainly comes from it.
     */
    boolean staysInPlace(Unit from, Unit to) {
        return articles.isMainSuccessor(from.article(), to.article())
                || (articles.isMainPredecessor(from.article(), to.article())
                        && groups.isMainSuccessor(from.group(), to.group()));
    }
}
