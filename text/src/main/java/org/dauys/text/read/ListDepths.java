package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each mark of an article is, where it can be several things: «(i)» a letter behind (h) or the first Roman
 * number of a list below it. The marks are read as a whole: of all ways to read them that which breaks the fewest rules is
 * taken, and it is told where the next best came near.
 *
 * <p>Rules and their costs: a mark that goes on with an open list costs nothing; one that begins a list behind a colon
 * nothing, elsewhere 2; the first behind a sentence that ended 3; a number left out 5; a list that begins in the middle 6;
 * a letter of the other alphabet 1. The search keeps the {@value #BEAM} best ways, so it is linear in the number of marks.
 * What looks like a mark within a line ({@link MarksWithinLines}) is only taken where a list would break a rule without it.
 */
final class ListDepths {
    private static final int BEAM = 12;
    /** Each mark within a line doubles the ways until the next at the head of one tells which of them goes on. */
    private static final int BEAM_WITHIN = 48;
    /** More than all marks within the lines of an article. */
    private static final int REFERENCE = 100_000;

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
            int markClass, ListNumber last, @Nullable Open around, String key) {

        Open(int markClass, ListNumber last, @Nullable Open around) {
            this(markClass, last, around, markClass + ":" + last.readings() + "/" + key(around));
        }

        private static String key(@Nullable Open open) {
            return open == null ? "" : open.key();
        }
    }

    /**
     * A way to read all marks up to a place.
     *
     * @param doubts what speaks against it beside the rules: the marks within lines that it takes, or leaves
     */
    private record Way(
            int cost,
            int doubts,
            @Nullable Open open,
            @Nullable Way before,
            Optional<Tradition.Mark> chosen) {
        private static final Comparator<Way> CHEAPEST =
                Comparator.comparingInt(Way::cost).thenComparingInt(Way::doubts);

        /** The same, behind a mark that is none. */
        Way without(int more) {
            return new Way(cost + more, doubts, open, this, Optional.empty());
        }
    }

    private ListDepths() {}

    /**
     * The reading of each paragraph's mark; none where it has no mark or what looks like one is none.
     *
     * @param candidates what each can be, the likeliest first
     * @param above the last number of paragraphs in the part before, with which those in this one may go on
     */
    static List<Optional<Tradition.Mark>> choose(
            List<Block> blocks,
            List<List<Tradition.Mark>> candidates,
            Optional<ListNumber> above,
            Tradition tradition) {
        boolean simple = candidates.stream()
                .allMatch(marks -> marks.size() <= 1 && marks.stream().noneMatch(ListDepths::isDoubtful));
        if (simple) {
            return candidates.stream().map(marks -> marks.stream().findFirst()).toList();
        }
        List<MarkPlace> places = new ArrayList<>(blocks.size());
        String before = "";
        for (int i = 0; i < blocks.size(); i++) {
            places.add(new MarkPlace(MarkPlace.Stands.AT_THE_HEAD, before, candidates.get(i)));
            MarkPlace.behind(candidates.get(i), tradition).ifPresent(places::add);
            before = blocks.get(i).text();
        }
        List<Optional<Tradition.Mark>> chosen = choose(places, above, BEAM, 0);
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).stands() == MarkPlace.Stands.AT_THE_HEAD)
                .mapToObj(chosen::get)
                .toList();
    }

    /**
     * The reading of each mark at the head of a line or within one; none where it is none. Of ways that break as few rules that
     * which takes the fewest marks within lines is asked first. Where even that takes one, elements do begin within the lines of
     * this article, and all are taken that go on with a list and break no rule.
     */
    static List<Optional<Tradition.Mark>> chooseWithin(List<MarkPlace> places, Optional<ListNumber> above) {
        List<Optional<Tradition.Mark>> fewest = choose(places, above, BEAM_WITHIN, 1);
        boolean any = IntStream.range(0, places.size())
                .anyMatch(i -> places.get(i).stands() == MarkPlace.Stands.WITHIN_A_LINE
                        && fewest.get(i).isPresent());
        return any ? choose(places, above, BEAM_WITHIN, -1) : fewest;
    }

    private static List<Optional<Tradition.Mark>> choose(
            List<MarkPlace> places, Optional<ListNumber> above, int beam, int within) {
        List<Way> ways = List.of(new Way(0, 0, null, null, Optional.empty()));
        for (MarkPlace place : places) {
            ways = place.candidates().isEmpty()
                    ? ways.stream().map(way -> way.without(0)).toList()
                    : step(ways, place, above, beam, within);
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

    private static List<Way> step(List<Way> ways, MarkPlace place, Optional<ListNumber> above, int beam, int within) {
        List<Tradition.Mark> candidates = place.candidates();
        Map<String, Way> best = new HashMap<>();
        for (Way way : ways) {
            boolean canBe = place.stands() != MarkPlace.Stands.BEHIND_A_MARK
                    || way.chosen().isPresent();
            for (Tradition.Mark mark : canBe ? candidates : List.<Tradition.Mark>of()) {
                keep(read(way, mark, place, above, within), best);
            }
            if (place.stands() != MarkPlace.Stands.AT_THE_HEAD) {
                keep(way.without(0), best);
            } else if (candidates.stream().allMatch(ListDepths::isDoubtful)) {
                keep(way.without(candidates.stream().anyMatch(ListDepths::isPlain) ? NO_PLAIN_MARK : NO_MARK), best);
            }
        }
        return best.values().stream()
                .sorted(Way.CHEAPEST.thenComparing(way -> Open.key(way.open())))
                .limit(beam)
                .toList();
    }

    private static void keep(Way way, Map<String, Way> best) {
        best.merge(
                Open.key(way.open()) + (way.chosen().isPresent() ? "" : "-"),
                way,
                (one, two) -> Way.CHEAPEST.compare(two, one) < 0 ? two : one);
    }

    private static Way read(Way way, Tradition.Mark mark, MarkPlace place, Optional<ListNumber> above, int within) {
        String before = place.before();
        int doubts = way.doubts()
                + switch (place.stands()) {
                    case WITHIN_A_LINE -> within;
                    case BEHIND_A_REFERENCE -> REFERENCE;
                    case AT_THE_HEAD, BEHIND_A_MARK -> 0;
                };
        int own = mark.mended() ? OTHER_ALPHABET : 0;
        for (Open open = way.open(); open != null; open = open.around()) {
            if (open.markClass() == mark.markClass()) {
                int cost = mark.order().follows(open.last()) || !mark.order().isKnown() ? 0 : LEAVES_OUT;
                return new Way(
                        way.cost() + own + cost,
                        doubts,
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
                way.cost() + own + cost,
                doubts,
                new Open(mark.markClass(), mark.order(), way.open()),
                way,
                Optional.of(mark));
    }
}
