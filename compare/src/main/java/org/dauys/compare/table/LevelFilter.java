package org.dauys.compare.table;

import org.dauys.compare.Level;

/** Which rows a table has. */
public enum LevelFilter {
    /** One row an article, with its whole text. */
    ARTICLE,
    /** Preamble, paragraphs and subparagraphs. */
    PARAGRAPH,
    /** Groups and articles (their headings), preamble, paragraphs and subparagraphs. */
    ALL;

    boolean lets(Level level) {
        boolean heading = level == Level.ARTICLE || level == Level.SECTION;
        return switch (this) {
            case ARTICLE -> level == Level.ARTICLE;
            case PARAGRAPH -> !heading;
            case ALL -> true;
        };
    }
}
