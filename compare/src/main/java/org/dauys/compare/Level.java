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
    SUBPARAGRAPH;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
