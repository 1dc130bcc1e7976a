package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/** What «§ 5» is at the head of a line, in a language that has another word for its articles. */
enum ParagraphSigns {
    /** A group above articles, as its word is. */
    GROUPS,
    /** The basic unit: several stand in the act, and no article does. */
    UNITS,
    /** A paragraph of an article, as in Belgium: «Art. 2. § 1er. Le puits est propre. / § 2. …». */
    PARAGRAPHS;

    /** The class of their marks, beyond those of the tradition. */
    private static final int MARK = 501;

    private static final Pattern FIRST = Pattern.compile("§\\s?1(?:er)?(?![\\p{L}\\d])");

    /** What the act uses the sign for: a heading of an article with the first of them on its line proves paragraphs. */
    static ParagraphSigns of(List<Block> blocks, Tradition tradition) {
        int signs = 0;
        boolean articles = false;
        for (Block block : blocks) {
            Optional<Tradition.Heading> heading = tradition.heading(block.text());
            if (heading.filter(found -> found.kind() == Kind.ARTICLE).isPresent()) {
                articles = true;
                if (FIRST.matcher(heading.get().rest()).lookingAt()) {
                    return PARAGRAPHS;
                }
            }
            signs += heading.filter(ParagraphSigns::isBySign).isPresent() ? 1 : 0;
        }
        return !articles && signs > 1 ? UNITS : GROUPS;
    }

    /** Whether a heading has the sign for its word. */
    static boolean isBySign(Tradition.Heading heading) {
        return heading.kind() == Kind.SUBCHAPTER && heading.word().equals("§");
    }

    /** The mark of a paragraph that a line begins with, where signs are such. */
    Optional<Tradition.Mark> mark(String line, Tradition tradition) {
        if (this != PARAGRAPHS || !line.startsWith("§")) {
            return Optional.empty();
        }
        return tradition
                .heading(line)
                .filter(ParagraphSigns::isBySign)
                .map(sign -> new Tradition.Mark(
                        MARK, true, sign.number(), ListNumber.of(sign.number()), sign.rest(), false, false));
    }
}
