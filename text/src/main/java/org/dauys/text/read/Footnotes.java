package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/**
 * Which paragraphs are footnotes by the number at their head, that raised figures in the text call. A row of them at the end of
 * the act, from 1 on, of which each is called and no call is without one, stands behind what calls them. Others are notes where
 * they stand, but not where raised figures number the law itself, as in Switzerland («¹ Dieses Gesetz schützt die Brunnen.»).
 */
final class Footnotes {
    /** «¹ SR 101», «¹⁾ …»; «1 SR 101», «1) …», «[1] …», «1. …». */
    private static final Pattern HEAD = Pattern.compile(
            "(?:(?<raised>[⁰¹²³⁴-⁹]{1,3})⁾?(?=\\s{1,4}[\\p{L}\\d«„“\"(\\[])|\\[?(?<plain>\\d{1,3})(?<stop>[.)\\]])?"
                    + "(?=\\s{1,4}[\\p{L}«„“\"(\\[]))\\s{1,4}(?<words>.*)",
            Pattern.DOTALL);

    private record Head(int number, boolean raised, String stop, String words) {
        static Optional<Head> of(Block block) {
            Matcher head = HEAD.matcher(block.text());
            if (block.form() == Block.Form.ROW || !head.matches()) {
                return Optional.empty();
            }
            boolean raised = head.group("raised") != null;
            int number = raised ? Raised.number(head.group("raised")) : Integer.parseInt(head.group("plain"));
            String stop = head.group("stop") == null ? "" : head.group("stop");
            return Optional.of(new Head(number, raised, stop, head.group("words")));
        }

        boolean goesOnWith(Head next) {
            return raised == next.raised && stop.equals(next.stop) && next.number == number + 1;
        }
    }

    private final List<Block> blocks;
    private final Tradition tradition;
    private final List<List<Integer>> calls;
    private final List<Optional<Head>> heads;
    /** Where each number is called first. */
    private final Map<Integer, Integer> firstCalls = new HashMap<>();

    private Footnotes(List<Block> blocks, Tradition tradition, List<List<Integer>> calls) {
        this.blocks = blocks;
        this.tradition = tradition;
        this.calls = calls;
        heads = blocks.stream().map(Head::of).toList();
        for (int i = 0; i < blocks.size(); i++) {
            for (int number : calls.get(i)) {
                firstCalls.putIfAbsent(number, i);
            }
        }
    }

    /** The paragraphs with their footnotes as notes, without the numbers of these. */
    static List<Block> told(List<Block> blocks, Tradition tradition) {
        List<List<Integer>> calls =
                blocks.stream().map(block -> Raised.calls(block.text())).toList();
        return calls.stream().allMatch(List::isEmpty) ? blocks : new Footnotes(blocks, tradition, calls).told();
    }

    private List<Block> told() {
        int row = startOfRow();
        boolean raisedParagraphs = areParagraphsRaised(row);
        Map<Integer, List<Block>> called = new HashMap<>();
        for (int i = row; i < blocks.size(); i++) {
            // A single one may be the last article's own, whatever else calls it.
            boolean single = row == blocks.size() - 1;
            int number = heads.get(i).orElseThrow().number();
            int caller = single ? row - 1 : firstCalls.getOrDefault(number, row - 1);
            called.computeIfAbsent(caller, block -> new ArrayList<>()).add(note(i));
        }
        List<Block> told = new ArrayList<>(blocks.size());
        Set<Integer> before = new HashSet<>();
        for (int i = 0; i < row; i++) {
            boolean canBe = !raisedParagraphs || blocks.get(i).form() == Block.Form.NOTE;
            boolean footnote = canBe
                    && heads.get(i)
                            .filter(head -> head.raised() && before.contains(head.number()))
                            .isPresent();
            told.add(footnote ? note(i) : blocks.get(i));
            told.addAll(called.getOrDefault(i, List.of()));
            before.addAll(calls.get(i));
        }
        return told;
    }

    private Block note(int at) {
        return new Block(heads.get(at).orElseThrow().words(), blocks.get(at).place(), Block.Form.NOTE);
    }

    /** Where the footnotes at the end begin; behind all paragraphs where there are none. */
    private int startOfRow() {
        int none = blocks.size();
        int start = none - 1;
        if (heads.get(start).isEmpty()) {
            return none;
        }
        while (start > 0
                && heads.get(start - 1).isPresent()
                && heads.get(start - 1).get().goesOnWith(heads.get(start).orElseThrow())) {
            start--;
        }
        Head first = heads.get(start).orElseThrow();
        boolean whole = first.number() == 1
                && start > 0
                && firstCalls.keySet().equals(numbers(start))
                && firstCalls.values().stream().max(Integer::compare).orElseThrow() < start;
        return whole && !isLaw(start, first) ? start : none;
    }

    private Set<Integer> numbers(int start) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = start; i < blocks.size(); i++) {
            numbers.add(heads.get(i).orElseThrow().number());
        }
        return numbers;
    }

    /** Whether what begins with 1 can be the first paragraph of an article, or the first item of a list. */
    private boolean isLaw(int start, Head first) {
        Block before = blocks.get(start - 1);
        // «1. …» is how most laws number: it is none only behind another number, where it begins anew.
        boolean anew = tradition.mark(before.text()).isPresent();
        return before.text().endsWith(":")
                || isBelowHeading(start)
                || (first.stop().equals(".") && !anew);
    }

    private boolean isBelowHeading(int at) {
        return isHeading(at - 1)
                || (isHeading(at - 2)
                        && !Headings.endsSentence(
                                Raised.withoutMarks(blocks.get(at - 1).text())));
    }

    private boolean isHeading(int at) {
        return at >= 0 && tradition.heading(blocks.get(at).text()).isPresent();
    }

    /** Whether raised figures begin anew below headings of articles, which call no footnote of this number. */
    private boolean areParagraphsRaised(int end) {
        int all = 0;
        int below = 0;
        for (int i = 1; i < end; i++) {
            boolean note = blocks.get(i).form() == Block.Form.NOTE;
            if (!note
                    && heads.get(i)
                            .filter(head -> head.raised() && head.number() == 1)
                            .isPresent()) {
                all++;
                below += isBelowHeading(i)
                                && isArticleAbove(i)
                                && !calls.get(i - 1).contains(1)
                        ? 1
                        : 0;
            }
        }
        return below > 0 && below * 2 >= all;
    }

    private boolean isArticleAbove(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
            Optional<Tradition.Heading> heading =
                    tradition.heading(blocks.get(i).text());
            if (heading.isPresent()) {
                return heading.get().kind() == Kind.ARTICLE;
            }
        }
        return false;
    }
}
