package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.text.Kind;
import org.dauys.text.Place;

/**
 * Finds a table of contents, before the act or behind it: headings in a row, without text between them, that also stand
 * elsewhere.
 */
final class Contents {
    /** Articles in a row that have no words and come again: four repealed ones might be a chance, so many are a table. */
    private static final int FEWEST_ARTICLES = 4;
    /** Under a heading «Contents» entries of any kind count, and fewer will do. */
    private static final int FEWEST_ENTRIES = 2;
    /** «Общие положения ............ 12». */
    private static final Pattern LEADERS = Pattern.compile("(?<!\\.)(?<!\\. )(?:\\. ?+){3,}+\\d{1,4}$|…\\s?\\d{1,4}$");

    private static final int LONGEST_ENTRY = 400;
    /** What ends as a sentence and is longer is text, and would be lost. */
    private static final int LONGEST_ENTRY_WORDS = 14;

    private final List<Block> blocks;
    private final Tradition tradition;
    private final List<Optional<Tradition.Heading>> headings;
    /** How often each kind of heading with its number stands in the file. */
    private final Map<String, Long> everywhere;

    private Contents(List<Block> blocks, Tradition tradition) {
        this.blocks = blocks;
        this.tradition = tradition;
        this.headings =
                blocks.stream().map(block -> tradition.heading(block.text())).toList();
        this.everywhere = count(IntStream.range(0, blocks.size()));
    }

    /**
     * The blocks without the table of contents.
     *
     * @param dropped how many entries were left out; 0 when there is none
     * @param place where it began; of no meaning when there is none
     */
    record Without(List<Block> blocks, int dropped, Place place) {}

    static Without drop(List<Block> blocks, Tradition tradition) {
        return new Contents(blocks, tradition).drop();
    }

    private Without drop() {
        for (int start = 0; start < blocks.size(); start++) {
            if (isEntry(start)) {
                int behind = start + 1;
                while (behind < blocks.size() && isEntry(behind)) {
                    behind++;
                }
                int end = endOfTable(start, behind);
                boolean titled = start > 0
                        && tradition.isContentsHeading(blocks.get(start - 1).text());
                boolean longEnough = end - start >= (titled ? FEWEST_ENTRIES : FEWEST_ARTICLES);
                if (longEnough && isTable(start, end, titled)) {
                    return without(titled ? start - 1 : start, start, end);
                }
                start = behind;
            }
        }
        return new Without(blocks, 0, Place.FILE);
    }

    private boolean isEntry(int at) {
        String text = blocks.get(at).text();
        return headings.get(at).filter(heading -> !holdsText(heading)).isPresent()
                || (text.length() <= LONGEST_ENTRY
                        && endsInDigit(text)
                        && LEADERS.matcher(text).find());
    }

    /** «Article 7: Risk assessment – this provision empowers the Commission to … .»: what a memorandum says of articles. */
    private static boolean holdsText(Tradition.Heading heading) {
        String rest = heading.rest();
        return Headings.endsSentence(rest) && rest.split(" ", -1).length > LONGEST_ENTRY_WORDS;
    }

    /** As every entry with leaders does, and few other lines. */
    private static boolean endsInDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** A row of headings may run on into the act: an article that comes again, and the groups right before it, are the act's. */
    private int endOfTable(int start, int behind) {
        Set<String> seen = new HashSet<>();
        int end = behind;
        for (int i = start; i < behind && end == behind; i++) {
            if (isArticle(i) && !seen.add(name(i))) {
                end = i;
            }
        }
        int last = end - 1;
        while (last > start && end < blocks.size() && isGroup(last)) {
            last--;
        }
        return IntStream.range(start, end).anyMatch(this::isArticle) ? last + 1 : end;
    }

    private boolean isTable(int start, int end, boolean titled) {
        Map<String, Long> here = count(IntStream.range(start, end));
        List<Integer> again = IntStream.range(start, end)
                .filter(i -> headings.get(i).isPresent()
                        && everywhere.getOrDefault(name(i), 0L) > here.getOrDefault(name(i), 0L))
                .boxed()
                .toList();
        return again.stream().filter(this::isArticle).count() >= FEWEST_ARTICLES
                || (titled && again.size() >= FEWEST_ENTRIES);
    }

    private Map<String, Long> count(IntStream places) {
        return places.filter(i -> headings.get(i).isPresent())
                .boxed()
                .collect(Collectors.groupingBy(this::name, Collectors.counting()));
    }

    private boolean isArticle(int at) {
        return headings.get(at).filter(h -> h.kind() == Kind.ARTICLE).isPresent();
    }

    private boolean isGroup(int at) {
        return headings.get(at).filter(h -> h.kind().isGroup()).isPresent();
    }

    private String name(int at) {
        return headings.get(at)
                .map(h -> h.kind() + " " + Labels.cited(h.number()))
                .orElse("");
    }

    private Without without(int from, int start, int end) {
        List<Block> rest = new ArrayList<>(blocks.subList(0, from));
        rest.addAll(blocks.subList(end, blocks.size()));
        return new Without(rest, end - start, blocks.get(from).place());
    }
}
