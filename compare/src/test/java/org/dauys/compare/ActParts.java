package org.dauys.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.compare.CanonicalLines.Where;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * A long act in parts, each with the act's head and the groups around its articles: what a change of a line does is seen in a
 * part as well as in the whole, and in a tenth of the time. A short act is its own part.
 */
final class ActParts {
    private static final int MANY_LINES = 300;
    private static final int LINES_OF_A_PART = 120;

    /**
     * A part as its canonical text is read, so that a change of a line is all that a comparison with it can tell.
     *
     * @param act that the text is read as
     */
    record Part(Act act, CanonicalLines lines) {}

    private final Act act;
    private final List<Set<String>> cuts = new ArrayList<>();
    private final Map<Integer, Optional<Part>> read = new HashMap<>();
    private final Map<Where, List<Integer>> having = new EnumMap<>(Where.class);

    ActParts(Act act) {
        this.act = act;
        cut();
        for (int i = 0; i < cuts.size(); i++) {
            for (Where where : CanonicalLines.of(part(i)).places().keySet()) {
                having.computeIfAbsent(where, key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The kinds of places that the act has. */
    Set<Where> places() {
        return having.keySet();
    }

    /** Any part that has such a place; empty where no part's own text is read as one that has. */
    Optional<Part> any(Where where, Random random) {
        List<Integer> parts = new ArrayList<>(having.getOrDefault(where, List.of()));
        Collections.shuffle(parts, random);
        return parts.stream()
                .flatMap(part -> read.computeIfAbsent(part, this::readBack).stream())
                .filter(part -> part.lines().places().containsKey(where))
                .findFirst();
    }

    private Optional<Part> readBack(int part) {
        String text = CanonicalLines.text(part(part), Format.TEXT);
        return ActsAtHand.read("part", text, act.language()).map(back -> new Part(back, CanonicalLines.of(back)));
    }

    /** Puts articles, and what stands outside them, into parts of about as many lines. */
    private void cut() {
        Set<String> open = new HashSet<>();
        int lines = 0;
        boolean whole = lines(act.provisions()) <= MANY_LINES;
        for (Provision unit : units(act.provisions())) {
            if (!whole && lines > LINES_OF_A_PART) {
                cuts.add(Set.copyOf(open));
                open.clear();
                lines = 0;
            }
            open.add(unit.label());
            lines += lines(List.of(unit));
        }
        cuts.add(Set.copyOf(open));
    }

    private static int lines(List<Provision> provisions) {
        return (int) provisions.stream()
                .flatMap(Provision::walk)
                .mapToLong(provision -> provision.text().lines().count()
                        + (provision.heading().isEmpty() ? 0 : 1)
                        + provision.notes().size())
                .sum();
    }

    /** What is never cut: articles, and elements outside them that hold no groups or articles. */
    private static List<Provision> units(List<Provision> provisions) {
        return provisions.stream()
                .flatMap(provision -> isOpened(provision) ? units(provision.children()).stream() : Stream.of(provision))
                .toList();
    }

    private static boolean isOpened(Provision provision) {
        return provision.kind().isGroup()
                && provision.kind() != Kind.ANNEX
                && !provision.children().isEmpty();
    }

    private Act part(int part) {
        return cuts.size() == 1
                ? act
                : new Act(
                        act.title(),
                        act.language(),
                        act.date(),
                        act.notes(),
                        kept(act.provisions(), cuts.get(part)),
                        act.words());
    }

    private static List<Provision> kept(List<Provision> provisions, Set<String> units) {
        List<Provision> kept = new ArrayList<>();
        for (Provision provision : provisions) {
            if (isOpened(provision)) {
                List<Provision> children = kept(provision.children(), units);
                if (!children.isEmpty()) {
                    kept.add(new Provision(
                            provision.kind(),
                            provision.number(),
                            provision.label(),
                            provision.eId(),
                            provision.heading(),
                            provision.text(),
                            provision.repealed(),
                            provision.notes(),
                            children));
                }
            } else if (units.contains(provision.label())) {
                kept.add(provision);
            }
        }
        return kept;
    }
}
