package org.dauys.text.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.text.Kind;

/**
 * Headings of articles on the line above their number, as Austrian acts print them: «Zweck / § 1. (1) Dieses Gesetz …». An act
 * has such headings only when most of its articles have a line above them that can be one, and text right behind their number.
 */
final class HeadingsAbove {
    private static final int FEWEST = 2;
    /** In characters. */
    private static final int LONGEST = 120;

    private final List<Block> blocks;
    private final SectionRole sections;

    private HeadingsAbove(List<Block> blocks, SectionRole sections) {
        this.blocks = blocks;
        this.sections = sections;
    }

    /** The places of such headings; none where the act has none. */
    static Set<Integer> in(List<Block> blocks, SectionRole sections) {
        return new HeadingsAbove(blocks, sections).places();
    }

    private Set<Integer> places() {
        Set<Integer> places = new HashSet<>();
        int certain = 0;
        int end = 1;
        // Few lines end no sentence, so that few are asked what stands below them.
        while (end < blocks.size() && !(looksLikeOne(blocks.get(end - 1)) && kind(end) == Kind.ANNEX)) {
            if (looksLikeOne(blocks.get(end - 1)) && kind(end) == Kind.ARTICLE && canStand(end - 1)) {
                places.add(end - 1);
                certain += isTextBehind(end) ? 1 : 0;
            }
            end++;
        }
        if (certain < FEWEST || certain * 2 <= places.size()) {
            return Set.of();
        }
        long articles =
                IntStream.range(0, end).filter(i -> kind(i) == Kind.ARTICLE).count();
        return places.size() * 3L >= articles * 2 ? places : Set.of();
    }

    private Optional<Tradition.Heading> heading(int at) {
        return sections.heading(blocks.get(at));
    }

    private Kind kind(int at) {
        return heading(at).map(Tradition.Heading::kind).orElse(Kind.PART);
    }

    /** Text stands behind the number: it has a mark, or ends as a sentence or before a list does. */
    private boolean isTextBehind(int at) {
        String rest = heading(at).orElseThrow().rest();
        return !rest.isEmpty()
                && (Headings.endsSentence(rest) || !sections.marks(rest).isEmpty());
    }

    /** A short line that ends no sentence. */
    private static boolean looksLikeOne(Block block) {
        String text = block.text();
        return (block.form() == Block.Form.PLAIN || block.form() == Block.Form.HEADING)
                && text.length() <= LONGEST
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && Character.isUpperCase(text.codePointAt(0));
    }

    /** Such a line is no heading of its own, and below the number of a group it is the group's. */
    private boolean canStand(int at) {
        String text = blocks.get(at).text();
        boolean ofAGroup = at > 0
                && heading(at - 1)
                        .filter(above -> above.kind().isGroup() && above.rest().isEmpty())
                        .isPresent();
        return !ofAGroup
                && heading(at).isEmpty()
                && !sections.tradition().isNote(text)
                && sections.marks(text).isEmpty();
    }
}
