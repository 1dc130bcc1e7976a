package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.text.Kind;

/** Finds a table of contents: many article headings in a row, without text between them, that come again later. */
final class Contents {
    private static final int FEWEST_ENTRIES = 4;

    private Contents() {}

    /**
     * The blocks without the table of contents.
     *
     * @param dropped how many of its lines were left out; 0 when there is none
     */
    record Without(List<Block> blocks, int dropped) {}

    static Without drop(List<Block> blocks, Tradition tradition) {
        List<Optional<Tradition.Heading>> headings =
                blocks.stream().map(block -> tradition.heading(block.text())).toList();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            int at = i;
            headings.get(i).filter(Contents::isArticle).ifPresent(h -> last.put(h.number(), at));
        }
        int start = 0;
        while (start < blocks.size()) {
            int end = start;
            int articles = 0;
            int again = 0;
            while (end < blocks.size() && headings.get(end).isPresent()) {
                Tradition.Heading heading = headings.get(end).orElseThrow();
                if (isArticle(heading)) {
                    articles++;
                    again += last.getOrDefault(heading.number(), 0) > end ? 1 : 0;
                }
                end++;
            }
            if (articles >= FEWEST_ENTRIES && again >= FEWEST_ENTRIES) {
                return cut(blocks, headings, start, end, last, tradition);
            }
            start = end + 1;
        }
        return new Without(blocks, 0);
    }

    private static boolean isArticle(Tradition.Heading heading) {
        return heading.kind() == Kind.ARTICLE;
    }

    /** The run may end in the first headings of the act itself: what comes last of its number stays. */
    private static Without cut(
            List<Block> blocks,
            List<Optional<Tradition.Heading>> headings,
            int start,
            int end,
            Map<String, Integer> last,
            Tradition tradition) {
        int lastEntry = end - 1;
        while (lastEntry > start
                && headings.get(lastEntry)
                        .filter(h -> isArticle(h) && last.getOrDefault(h.number(), 0) > start)
                        .filter(h -> isBefore(last, h, start, blocks))
                        .isEmpty()) {
            lastEntry--;
        }
        int from =
                start > 0 && tradition.isContentsHeading(blocks.get(start - 1).text()) ? start - 1 : start;
        List<Block> rest = new ArrayList<>(blocks.subList(0, from));
        rest.addAll(blocks.subList(lastEntry + 1, blocks.size()));
        return new Without(rest, lastEntry + 1 - from);
    }

    private static boolean isBefore(
            Map<String, Integer> last, Tradition.Heading heading, int start, List<Block> blocks) {
        return last.getOrDefault(heading.number(), 0) > start + blocks.size() / 50;
    }
}
