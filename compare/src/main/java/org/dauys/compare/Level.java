package org.dauys.compare;

import java.util.Locale;

/** The level of the structure at which a row of the comparative table stands. */
public enum Level {
    /** Any group above articles: section, chapter, title, book, annex. */
    SECTION,
    PREAMBLE,
    /** An article as a whole: its heading and what became of its provisions. */
    ARTICLE,
    /** A numbered paragraph, or the text of an article that has no numbered paragraphs. */
    PARAGRAPH,
    SUBPARAGRAPH,
    /** The title of the act. */
    TITLE,
    /** The heading of a preamble, a paragraph or a subparagraph; those of articles and groups have rows of their own. */
    HEADING,
    /** A note to the act or to one of its elements, or the words that say that an element is repealed. */
    NOTE,
    /** What stands behind the last article: signatures, place, date. */
    CONCLUSION,
    /** Elements that stand in another order within the one around them, with the same numbers. */
    ORDER,
    /** A provision with the same words, divided into other lines. */
    DIVISION,
    /** The order of the lines and their division into elements, where nothing else tells how two texts differ. */
    STRUCTURE;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rows of this level are provisions, which the five numbers count. */
    public boolean isProvision() {
        return this == PREAMBLE || this == PARAGRAPH || this == SUBPARAGRAPH;
    }

    /** Whether rows of this level hold words of the act, of which one can speak. */
    public boolean hasWords() {
        return switch (this) {
            case SECTION, PREAMBLE, ARTICLE, PARAGRAPH, SUBPARAGRAPH, TITLE, HEADING, NOTE, CONCLUSION -> true;
            case ORDER, DIVISION, STRUCTURE -> false;
        };
    }

    /** Whether rows of this level stand for an article or a group, of which they show the heading. */
    public boolean isHead() {
        return this == ARTICLE || this == SECTION;
    }
}
