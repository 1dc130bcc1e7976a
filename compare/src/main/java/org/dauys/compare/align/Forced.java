package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.Evidence;
import org.dauys.compare.Link;
import org.dauys.compare.Unit;

/** Pairs that are fixed before the rest is aligned: an editor's corrections, and equal words under equal labels. */
final class Forced {
    /** Of the words of a provision the least, by weight, that a copy or a duplicate of it holds. */
    private static final double MOST = 0.6;

    private static final Evidence MANUAL = new Evidence(0, 0, 0, 0, 0, true);

    /** For each corrected new provision all that it comes from, the first being its partner. */
    private final Map<Integer, List<Integer>> sources = new HashMap<>();
    /** For each old provision named in a correction the new one that it is fixed to; -1 = it has no successor. */
    private final Map<Integer, Integer> fixedOld = new HashMap<>();

    private final Set<Long> pairs = new HashSet<>();
    /** For each old provision the new one with the same words under the same label, and back; -1 = none. */
    private int[] sureNew = {};

    private int[] sureOld = {};

    private Forced() {}

    static Forced of(List<Correction> corrections, Side old, Side now) throws CorrectionException {
        Map<String, Integer> oldByLabel = byLabel(old);
        Map<String, Integer> newByLabel = byLabel(now);
        Forced forced = new Forced();
        List<String> problems = new ArrayList<>();
        for (Correction correction : corrections) {
            forced.take(correction, oldByLabel, newByLabel, problems);
        }
        if (!problems.isEmpty()) {
            throw new CorrectionException(problems);
        }
        forced.pairEqual(old, now, oldByLabel);
        return forced;
    }

    /** Equal words under equal labels are paired before all else: among twenty alike articles nothing else tells them. */
    private void pairEqual(Side old, Side now, Map<String, Integer> oldByLabel) {
        sureNew = new int[old.size()];
        sureOld = new int[now.size()];
        Arrays.fill(sureNew, -1);
        Arrays.fill(sureOld, -1);
        for (Unit unit : now.units) {
            int i = oldByLabel.getOrDefault(unit.label(), -1);
            boolean equal = i >= 0
                    && old.units.get(i).text().equals(unit.text())
                    && old.units.get(i).repealed() == unit.repealed()
                    && old.units.get(i).kind() == unit.kind();
            if (equal && !sources.containsKey(unit.index()) && !fixedOld.containsKey(i)) {
                sureNew[i] = unit.index();
                sureOld[unit.index()] = i;
            }
        }
    }

    private static Map<String, Integer> byLabel(Side side) {
        Map<String, Integer> byLabel = new HashMap<>();
        for (Unit unit : side.units) {
            byLabel.put(unit.label(), unit.index());
        }
        return byLabel;
    }

    private void take(
            Correction correction,
            Map<String, Integer> oldByLabel,
            Map<String, Integer> newByLabel,
            List<String> problems) {
        List<Integer> olds = new ArrayList<>();
        for (String label : correction.oldLabels()) {
            Integer unit = oldByLabel.get(label);
            if (unit == null) {
                problems.add("The old version has no provision «" + label
                        + "». Check the label, for example 24.3 or 46.1(13).");
            } else {
                olds.add(unit);
            }
        }
        if (correction.newLabel().isEmpty()) {
            olds.forEach(unit -> fixedOld.put(unit, -1));
            return;
        }
        Integer unit = newByLabel.get(correction.newLabel());
        if (unit == null) {
            problems.add("The new version has no provision «" + correction.newLabel()
                    + "». Check the label, for example 24.3 or 46.1(13).");
        } else if (sources.putIfAbsent(unit, olds) != null) {
            problems.add("«" + correction.newLabel()
                    + "» is corrected twice. Keep one line, with all old labels joined by +.");
        } else {
            olds.forEach(i -> {
                fixedOld.putIfAbsent(i, unit);
                pairs.add(key(i, unit));
            });
        }
    }

    private static long key(int i, int j) {
        return ((long) i << 32) | j;
    }

    /** Whether the two may be paired: a correction or their equal words say so, or leave both free. */
    boolean allows(int i, int j) {
        boolean free = sureNew[i] < 0 && sureOld[j] < 0;
        return (free || sureNew[i] == j) && isLeftOpen(i, j);
    }

    /**
     * Whether the two may be paired beside a pair that their equal words have fixed: of what stands as it stood another
     * provision can be a copy, or have been a duplicate, if it holds most of it.
     */
    boolean allowsBeside(int i, int j, Side old, Side now) {
        boolean oneIsSure = (sureNew[i] >= 0) != (sureOld[j] >= 0);
        if (!oneIsSure || !isLeftOpen(i, j)) {
            return false;
        }
        return sureNew[i] >= 0
                ? old.bags[i].coveredBy(now.bags[j]) >= MOST
                : now.bags[j].coveredBy(old.bags[i]) >= MOST;
    }

    private boolean isLeftOpen(int i, int j) {
        if (pairs.contains(key(i, j))) {
            return true;
        }
        return !sources.containsKey(j) && fixedOld.getOrDefault(i, 0) != -1;
    }

    /** Whether the pair is a correction's main one: a merge's further sources are added in the end. */
    boolean isForced(int i, int j) {
        if (sureNew[i] >= 0) {
            return sureNew[i] == j;
        }
        List<Integer> olds = sources.getOrDefault(j, List.of());
        return !olds.isEmpty() && olds.getFirst() == i && fixedOld.getOrDefault(i, -1) == j;
    }

    /** The grid without the cells that corrections rule out, and with those that they ask for. */
    Grid limit(Grid grid) {
        List<int[]> asked = new ArrayList<>();
        for (int i = 0; i < sureNew.length; i++) {
            if (sureNew[i] >= 0) {
                asked.add(new int[] {i, sureNew[i]});
            }
        }
        if (asked.isEmpty() && sources.isEmpty() && fixedOld.isEmpty()) {
            return grid;
        }
        sources.forEach((j, olds) -> olds.forEach(i -> asked.add(new int[] {i, j})));
        return grid.with(asked).only((i, j) -> {
            int fixed = fixedOld.getOrDefault(i, Integer.MIN_VALUE);
            return fixed >= 0 ? fixed == j : isLeftOpen(i, j);
        });
    }

    /** A corrected pair speaks for its surroundings as one with the same words does. */
    void raise(Grid grid, double[][] similarity) {
        for (int i = 0; i < sureNew.length; i++) {
            int k = sureNew[i] < 0 ? -1 : grid.position(i, sureNew[i]);
            if (k >= 0) {
                similarity[i][k] = 1;
            }
        }
        sources.forEach((j, olds) -> olds.forEach(i -> {
            int k = grid.position(i, j);
            if (k >= 0) {
                similarity[i][k] = 1;
            }
        }));
    }

    /** The links with every corrected pair as the editor gave it, and none beside them. */
    List<Link> complete(List<Link> links) {
        List<Link> all = new ArrayList<>();
        for (Link link : links) {
            if (!sources.containsKey(link.newUnit())) {
                all.add(link);
            }
        }
        sources.forEach((j, olds) -> olds.forEach(i -> all.add(new Link(i, j, 1, MANUAL))));
        return all;
    }
}
