package org.dauys.text.read;

import org.dauys.text.Kind;

/** Tells headings from text by their looks. */
final class Headings {
    private static final int LONGEST_GROUP_HEADING = 300;
    private static final int LONGEST_HEADING_WORDS = 14;

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
        return short_ && (begins || capitals || block.form() == Block.Form.HEADING || text.matches("\\p{Ll}.*"));
    }

    /** Whether the words on an article's own line are its heading, and not its text. */
    static boolean isArticleHeading(Block words, boolean moreFollows) {
        String text = words.text();
        if (words.form() == Block.Form.HEADING && moreFollows) {
            return true;
        }
        if (text.endsWith(":") || text.endsWith(";")) {
            return false;
        }
        if (!endsSentence(text)) {
            return true;
        }
        return moreFollows && text.split(" ").length <= LONGEST_HEADING_WORDS;
    }

    static boolean endsSentence(String text) {
        return text.matches("(?s).*[.;:!?…][»\"”)]?");
    }

    private static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    /** The beginning of a heading, for messages. */
    static String shown(String heading) {
        return heading.length() <= 60 ? heading : heading.substring(0, 57).strip() + "…";
    }

    /** Whether a kind may hold text of its own in this model. */
    static boolean holdsText(Kind kind) {
        return !kind.isGroup();
    }
}
