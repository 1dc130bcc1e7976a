package org.dauys.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How much of each article, or group, went into which of the other version: letters of the provisions that are linked,
 * each provision counted once.
 */
final class Passages {
    /** Of the letters of one of two articles, the least that must be linked for one to be taken as coming from the other. */
    private static final double SUBSTANTIAL = 0.25;

    private final Totals ofOld;
    private final Totals ofNew;
    private final List<Passage> passages;

    /**
     * What two containers share.
     *
     * @param letters how many weigh: for each link those of the shorter of its two provisions
     */
    record Passage(String from, String to, int letters, int ofOld, int ofNew) {}

    /** The letters of the containers of one version: all, and those of provisions that are linked. */
    private record Totals(Map<String, Integer> all, Map<String, Integer> linked) {
        boolean isSubstantial(String container, int letters) {
            return letters >= SUBSTANTIAL * all.getOrDefault(container, 0);
        }

        boolean isMostlyGone(String container) {
            return !isSubstantial(container, linked.getOrDefault(container, 0));
        }
    }

    Passages(Units oldUnits, Units newUnits, List<Link> links, Function<Unit, String> container) {
        Map<List<String>, Passage> sums = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        Map<String, Integer> linkedOld = new HashMap<>();
        Map<String, Integer> linkedNew = new HashMap<>();
        for (Link link : links) {
            Unit old = oldUnits.provisions().get(link.oldUnit());
            Unit now = newUnits.provisions().get(link.newUnit());
            String from = container.apply(old);
            String to = container.apply(now);
            int was = seen.add(List.of("old", old.index(), to)) ? letters(old) : 0;
            int is = seen.add(List.of("new", now.index(), from)) ? letters(now) : 0;
            sums.merge(
                    List.of(from, to),
                    new Passage(from, to, Math.min(letters(old), letters(now)), was, is),
                    (a, b) -> new Passage(
                            from, to, a.letters() + b.letters(), a.ofOld() + b.ofOld(), a.ofNew() + b.ofNew()));
            if (seen.add(List.of("old", old.index()))) {
                linkedOld.merge(from, letters(old), Integer::sum);
            }
            if (seen.add(List.of("new", now.index()))) {
                linkedNew.merge(to, letters(now), Integer::sum);
            }
        }
        ofOld = new Totals(letters(oldUnits, container), linkedOld);
        ofNew = new Totals(letters(newUnits, container), linkedNew);
        passages = new ArrayList<>(sums.values());
        passages.sort(Comparator.comparingInt(Passage::letters)
                .reversed()
                .thenComparing(Passage::from)
                .thenComparing(Passage::to));
    }

    private static Map<String, Integer> letters(Units units, Function<Unit, String> container) {
        Map<String, Integer> letters = new HashMap<>();
        units.provisions().forEach(unit -> letters.merge(container.apply(unit), letters(unit), Integer::sum));
        return letters;
    }

    private static int letters(Unit unit) {
        return unit.text().length() + 1;
    }

    /** All, the heaviest first. */
    List<Passage> all() {
        return passages;
    }

    /**
     * Those that make one container a successor of another, the heaviest first. A sentence that went elsewhere makes none:
     * a quarter of either must be linked, or they must be each other's main ones; but whatever is linked for a quarter
     * keeps its main one.
     */
    List<Passage> substantial() {
        Set<String> olds = new HashSet<>();
        Set<String> news = new HashSet<>();
        return passages.stream()
                .filter(passage -> {
                    boolean mainOfOld = olds.add(passage.from());
                    boolean mainOfNew = news.add(passage.to());
                    return ofOld.isSubstantial(passage.from(), passage.ofOld())
                            || ofNew.isSubstantial(passage.to(), passage.ofNew())
                            || (mainOfOld && mainOfNew)
                            || (mainOfOld && !ofOld.isMostlyGone(passage.from()))
                            || (mainOfNew && !ofNew.isMostlyGone(passage.to()));
                })
                .toList();
    }
}
