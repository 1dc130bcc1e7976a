package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each mark of an article is, where it can be several things: «(i)» a letter behind (h) or the first Roman
 * number of a list below it. The marks are read as a whole: of all ways to read them that which breaks the fewest rules is
 * taken, and it is told where the next best came near.
 *
 * <p>Rules and their costs: a mark that goes on with an open list costs nothing; one that begins a list behind a colon
 * nothing, elsewhere 2; the first behind a sentence that ended 3; a number left out 5; a list that begins in the middle 6;
 * a letter of the other alphabet 1. The search keeps the {@value #BEAM} best ways, so it is linear in the number of marks.
 */
final class ListDepths {
    private static final int BEAM = 12;

    private static final int BEGINS = 2;
    private static final int BEGINS_BEHIND_A_SENTENCE = 3;
    private static final int LEAVES_OUT = 5;
    private static final int BEGINS_IN_THE_MIDDLE = 6;
    private static final int OTHER_ALPHABET = 1;
    private static final int NO_MARK = 4;
    /** Of «2.1. Телега …»: what has a stop and a capital behind it looks more like a mark than like anything else. */
    private static final int NO_PLAIN_MARK = 7;

    /** An open list, with those around it. */
    private record Open(
            int markClass, ListNumber last, @Nullable Open around) {}

    /** A way to read all marks up to a place. */
    private record Way(
            int cost, @Nullable Open open, @Nullable Way before, Optional<Tradition.Mark> chosen) {}

    private ListDepths() {}

    /**
     * The reading of each paragraph's mark; none where it has no mark or what looks like one is none.
     *
     * @param candidates what each can be, the likeliest first
     * @param above the last number of paragraphs in the part before, with which those in this one may go on
     */
    static List<Optional<Tradition.Mark>> choose(
            List<Block> blocks, List<List<Tradition.Mark>> candidates, Optional<ListNumber> above) {
        boolean simple = candidates.stream()
                .allMatch(marks -> marks.size() <= 1 && marks.stream().noneMatch(ListDepths::isDoubtful));
        if (simple) {
            return candidates.stream().map(marks -> marks.stream().findFirst()).toList();
        }
        List<Way> ways = List.of(new Way(0, null, null, Optional.empty()));
        String before = "";
        for (int i = 0; i < blocks.size(); i++) {
            if (candidates.get(i).isEmpty()) {
                ways = ways.stream()
                        .map(way -> new Way(way.cost(), way.open(), way, Optional.empty()))
                        .toList();
            } else {
                ways = step(ways, candidates.get(i), before, above);
            }
            before = blocks.get(i).text();
        }
        List<Optional<Tradition.Mark>> chosen = new ArrayList<>();
        for (Way way = ways.getFirst(); way != null && way.before() != null; way = way.before()) {
            chosen.addFirst(way.chosen());
        }
        return chosen;
    }

    private static boolean isDoubtful(Tradition.Mark mark) {
        return mark.strict() || mark.mended() || isInserted(mark);
    }

    /** «2а.», «1.1)»: so many things look like it that it is a mark only where a list asks for it. */
    private static boolean isInserted(Tradition.Mark mark) {
        return mark.order().isInsertion()
                && mark.number().chars().anyMatch(c -> c == '.' || Character.isLetter(c))
                && Character.isDigit(mark.number().charAt(0));
    }

    private static boolean isPlain(Tradition.Mark mark) {
        return isInserted(mark)
                && !mark.strict()
                && !mark.rest().isEmpty()
                && Character.isUpperCase(mark.rest().codePointAt(0));
    }

    /** Whether a paragraph that was taken for text begins like a numbered element: «2.1. Телега …», out of its order. */
    static boolean isLost(List<Tradition.Mark> candidates, Optional<Tradition.Mark> chosen) {
        return chosen.isEmpty() && candidates.stream().anyMatch(ListDepths::isInserted);
    }

    private static List<Way> step(
            List<Way> ways, List<Tradition.Mark> candidates, String before, Optional<ListNumber> above) {
        Map<String, Way> best = new HashMap<>();
        for (Way way : ways) {
            for (Tradition.Mark mark : candidates) {
                Way next = read(way, mark, before, above);
                keep(next, best);
            }
            if (candidates.stream().allMatch(ListDepths::isDoubtful)) {
                int cost = candidates.stream().anyMatch(ListDepths::isPlain) ? NO_PLAIN_MARK : NO_MARK;
                keep(new Way(way.cost() + cost, way.open(), way, Optional.empty()), best);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Way::cost).thenComparing(way -> key(way.open())))
                .limit(BEAM)
                .toList();
    }

    private static void keep(Way way, Map<String, Way> best) {
        best.merge(
                key(way.open()) + (way.chosen().isPresent() ? "" : "-"),
                way,
                (one, two) -> two.cost() < one.cost() ? two : one);
    }

    private static String key(@Nullable Open open) {
        StringBuilder key = new StringBuilder();
        for (Open o = open; o != null; o = o.around()) {
            key.append(o.markClass()).append(':').append(o.last().readings()).append('/');
        }
        return key.toString();
    }

    private static Way read(Way way, Tradition.Mark mark, String before, Optional<ListNumber> above) {
        int own = mark.mended() ? OTHER_ALPHABET : 0;
        for (Open open = way.open(); open != null; open = open.around()) {
            if (open.markClass() == mark.markClass()) {
                int cost = mark.order().follows(open.last()) || !mark.order().isKnown() ? 0 : LEAVES_OUT;
                return new Way(
                        way.cost() + own + cost,
                        new Open(mark.markClass(), mark.order(), open.around()),
                        way,
                        Optional.of(mark));
            }
        }
        boolean first = isInserted(mark)
                ? mark.order().isFirstInsertion()
                : mark.order().isFirst();
        int begins = before.endsWith(":")
                ? 0
                : Headings.endsSentence(before) && !before.endsWith(";") && !before.endsWith(",")
                        ? BEGINS_BEHIND_A_SENTENCE
                        : BEGINS;
        int cost = first ? begins : BEGINS_IN_THE_MIDDLE;
        boolean goesOn = mark.paragraph() && above.filter(mark.order()::follows).isPresent();
        if (way.open() == null && (first || goesOn)) {
            cost = 0;
        }
        return new Way(
                way.cost() + own + cost, new Open(mark.markClass(), mark.order(), way.open()), way, Optional.of(mark));
    }
}
