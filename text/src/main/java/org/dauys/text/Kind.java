package org.dauys.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a structural element of an act is.
 *
 * <p>The grouping kinds are named after what most traditions call them; which one contains which is a matter of the
 * tradition (a Kazakh section contains chapters, a French chapter contains sections), so this order carries no rank.
 */
public enum Kind {
    PREAMBLE("preamble", "preamble"),
    /** Часть of a code, Partie, Teil: a group above books, titles and sections. */
    DIVISION("part", "part"),
    BOOK("book", "book"),
    TITLE("title", "title"),
    SECTION("section", "sec"),
    SUBSECTION("subsection", "subsec"),
    CHAPTER("chapter", "chp"),
    /** Параграф (§) inside a chapter. */
    SUBCHAPTER("subchapter", "subchp"),
    ARTICLE("article", "art"),
    /** Пункт, Absatz, numbered paragraph: "3." of an article. */
    PARAGRAPH("paragraph", "para"),
    /** Подпункт at any depth: "2)" or "a)". */
    SUBPARAGRAPH("subparagraph", "subpara"),
    /** Часть, alinéa: a part without a number after the first words of an element. */
    PART("alinea", "al"),
    /** A line of a list that begins with a dash. */
    INDENT("indent", "indent"),
    ANNEX("hcontainer", "annex"),
    /** What stands behind the last article and is no law: who signed, where and when. */
    CONCLUSION("conclusions", "conclusions");

    private final String aknElement;
    private final String eIdPrefix;

    Kind(String aknElement, String eIdPrefix) {
        this.aknElement = aknElement;
        this.eIdPrefix = eIdPrefix;
    }

    /** The element of Akoma Ntoso 3.0 that carries this kind. */
    public String aknElement() {
        return aknElement;
    }

    /** The prefix of an {@code eId} in the Akoma Ntoso naming convention. */
    public String eIdPrefix() {
        return eIdPrefix;
    }

    /** The name in JSON and in labels: lower case English, {@code part} being the unnumbered part. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofJsonName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonName().equals(name))
                .findFirst();
    }

    /** Whether elements of this kind only hold others: they stand above articles. */
    public boolean isGroup() {
        return switch (this) {
            case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER, ANNEX -> true;
            case PREAMBLE, ARTICLE, PARAGRAPH, SUBPARAGRAPH, PART, INDENT, CONCLUSION -> false;
        };
    }

    /** Whether elements of this kind have no number of their own and are counted in their parent. */
    public boolean isUnnumbered() {
        return this == PART || this == INDENT;
    }
}
