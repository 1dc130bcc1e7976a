package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/** Tells headings from text by their looks. */
final class Headings {
    /** In characters: the longest headings of chapters known to us have 220. */
    private static final int LONGEST_GROUP_HEADING = 300;
    /** In characters, twice the longest known to us. */
    private static final int LONGEST_ARTICLE_HEADING = 600;

    /** A sentence on an article's line that is longer than this is its text: the longest heading with a full stop has 12. */
    private static final int LONGEST_HEADING_WORDS = 14;

    /** In characters: a heading on a line of its own below the number. */
    private static final int LONGEST_BELOW = 150;

    private static final int FEWEST_BELOW = 2;

    private static final Pattern RUBRIC =
            Pattern.compile("\\((?=\\p{Lu})[^()]{2,150}(?:\\([^()]{1,50}\\)[^()]{0,100})?\\)[.:]?");
    /** «Effective date. This Code takes effect …»: two sentences. */
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("\\p{Ll}{3}[.!?] (?=\\p{Lu}\\p{L}*\\s\\p{Ll})");

    private static final int LONGEST_SHOWN = 60;
    private static final String SENTENCE_END = ".;:!?…";
    private static final String CLOSING = "»\"”)";

    private Headings() {}

    /** A group's heading is short and does not run on as a sentence: «Часть 2 статьи 5 применяется …» is none. */
    static boolean canBeGroup(Tradition.Heading heading, Block block) {
        String rest = heading.rest();
        return block.form() == Block.Form.HEADING
                || (rest.length() <= LONGEST_GROUP_HEADING && !rest.endsWith(";") && !rest.endsWith(":"));
    }

    /** Whether a block after a group's number is the group's heading, or the rest of it. */
    static boolean continuesGroup(Block block, Node group, Tradition tradition) {
        String text = block.text();
        if (block.form() == Block.Form.NOTE
                || tradition.isNote(text)
                || tradition.mark(text).isPresent()) {
            return false;
        }
        boolean short_ = text.length() <= LONGEST_GROUP_HEADING && !endsSentence(text);
        boolean begins = group.heading.isEmpty();
        boolean capitals = isCapitals(text) && (begins || isCapitals(group.heading));
        return short_
                && (begins
                        || capitals
                        || block.form() == Block.Form.HEADING
                        || Character.isLowerCase(text.codePointAt(0)));
    }

    /** Whether a block behind an article's heading is the rest of it: in capitals as it is, or it goes on in small letters. */
    static boolean continuesArticle(String heading, Block block, boolean marked, Tradition tradition) {
        String text = block.text();
        if (marked
                || block.form() == Block.Form.NOTE
                || block.form() == Block.Form.ROW
                || tradition.isNote(text)
                || endsSentence(heading)
                || endsSentence(text)
                || text.length() > LONGEST_GROUP_HEADING) {
            return false;
        }
        boolean capitals = isCapitals(heading) && isCapitals(text);
        return capitals || Character.isLowerCase(text.codePointAt(0));
    }

    /**
     * Whether an act writes the headings of its articles on the line below their number: most of those whose number stands
     * alone have a line below it that ends no sentence and begins no list.
     *
     * @param headings of each block, where it is one
     */
    static boolean areBelowNumbers(
            List<Block> blocks, List<Optional<Tradition.Heading>> headings, SectionRole sections) {
        int alone = 0;
        int below = 0;
        for (int i = 0; i < blocks.size(); i++) {
            boolean bare = headings.get(i)
                    .filter(heading ->
                            heading.kind() == Kind.ARTICLE && heading.rest().isEmpty())
                    .isPresent();
            if (bare) {
                int end = i + 1;
                while (end < blocks.size() && end < i + 3 && headings.get(end).isEmpty()) {
                    end++;
                }
                alone++;
                below += isBelowANumber("", blocks.subList(i + 1, end), sections) ? 1 : 0;
            }
        }
        return below >= FEWEST_BELOW && below * 2 > alone;
    }

    /** «Art. 1. / (Oggetto)»: a line in brackets below a number is its heading, unless it says what became of the article. */
    static boolean isRubric(String heading, List<Block> body, SectionRole sections) {
        if (!heading.isEmpty() || body.size() < 2) {
            return false;
        }
        Block line = body.getFirst();
        return (line.form() == Block.Form.PLAIN || line.form() == Block.Form.HEADING)
                && RUBRIC.matcher(line.text()).matches()
                && !sections.tradition().isNote(line.text())
                && !sections.tradition().isRepealed(line.text())
                && !sections.tradition().tellsWhatBecameOfIt(line.text())
                && sections.marks(line.text()).isEmpty();
    }

    /** Whether the first line of an article without a heading can be one. */
    static boolean isBelowANumber(String heading, List<Block> body, SectionRole sections) {
        if (!heading.isEmpty() || body.size() < 2) {
            return false;
        }
        String text = body.getFirst().text();
        boolean words =
                body.getFirst().form() != Block.Form.NOTE && body.getFirst().form() != Block.Form.ROW;
        return words
                && text.length() <= LONGEST_BELOW
                && Character.isUpperCase(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && !Character.isLowerCase(body.get(1).text().codePointAt(0))
                && !sections.tradition().isNote(text)
                && !sections.tradition().isRepealed(text)
                && sections.marks(text).isEmpty();
    }

    /** Whether the words on an article's own line are its heading, and not its text. */
    static boolean isArticleHeading(Block words, boolean moreFollows) {
        String text = words.text();
        if (words.form() == Block.Form.HEADING && moreFollows) {
            return true;
        }
        if (text.endsWith(":") || text.endsWith(";") || text.length() > LONGEST_ARTICLE_HEADING) {
            return false;
        }
        if (!endsSentence(text)) {
            return true;
        }
        return moreFollows
                && text.split(" ").length <= LONGEST_HEADING_WORDS
                && !SENTENCE_WITHIN.matcher(text).find();
    }

    /** Whether a line ends a sentence or a member of a list, a closing quotation mark or bracket left aside. */
    static boolean endsSentence(CharSequence text) {
        int last = text.length() - 1;
        if (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0 && SENTENCE_END.indexOf(text.charAt(last - 1)) >= 0) {
            return true;
        }
        return last >= 0 && SENTENCE_END.indexOf(text.charAt(last)) >= 0;
    }

    static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    /** The beginning of a heading, for messages. */
    static String shown(String heading) {
        return heading.length() <= LONGEST_SHOWN
                ? heading
                : heading.substring(0, LONGEST_SHOWN - 1).strip() + "…";
    }
}
