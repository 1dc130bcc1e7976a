package org.dauys.text.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<Optional<Tradition.Heading>> headings;
    private final SectionRole sections;

    private HeadingsAbove(List<Block> blocks, List<Optional<Tradition.Heading>> headings, SectionRole sections) {
        this.blocks = blocks;
        this.headings = headings;
        this.sections = sections;
    }

    /** The places of such headings; none where the act has none. */
    static Set<Integer> in(List<Block> blocks, SectionRole sections) {
        List<Optional<Tradition.Heading>> headings =
                blocks.stream().map(sections::heading).toList();
        return new HeadingsAbove(blocks, headings, sections).places();
    }

    private Set<Integer> places() {
        Set<Integer> places = new HashSet<>();
        int articles = 0;
        int certain = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (kind(i) == Kind.ANNEX) {
                break;
            }
            if (kind(i) == Kind.ARTICLE) {
                articles++;
                if (canStand(i - 1)) {
                    places.add(i - 1);
                    certain += isTextBehind(i) ? 1 : 0;
                }
            }
        }
        return certain >= FEWEST && places.size() * 3 >= articles * 2 && certain * 2 > places.size()
                ? places
                : Set.of();
    }

    private Kind kind(int at) {
        return headings.get(at).map(Tradition.Heading::kind).orElse(Kind.PART);
    }

    /** Text stands behind the number: it has a mark, or ends as a sentence or before a list does. */
    private boolean isTextBehind(int at) {
        String rest = headings.get(at).orElseThrow().rest();
        return !rest.isEmpty()
                && (Headings.endsSentence(rest) || !sections.marks(rest).isEmpty());
    }

    /** A short line that ends no sentence; below the number of a group it is the group's. */
    private boolean canStand(int at) {
        Block block = blocks.get(at);
        String text = block.text();
        boolean groups = at > 0
                && headings.get(at - 1)
                        .filter(heading ->
                                heading.kind().isGroup() && heading.rest().isEmpty())
                        .isPresent();
        return headings.get(at).isEmpty()
                && !groups
                && (block.form() == Block.Form.PLAIN || block.form() == Block.Form.HEADING)
                && text.length() <= LONGEST
                && Character.isUpperCase(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && !sections.tradition().isNote(text)
                && sections.marks(text).isEmpty();
    }
}
