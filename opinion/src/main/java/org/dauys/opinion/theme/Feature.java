package org.dauys.opinion.theme;

/**
 * A word of a text.
 *
 * @param stem by which forms of one word are known, such as {@code org.dauys.compare.Stems} makes them
 * @param written as it stands in the text, for whoever is told the reason
 * @param from where it was said: {@link From#TEXT} itself, or the provision that the text is about
 */
public record Feature(String stem, String written, From from) {

    /** Whose word it is. */
    public enum From {
        /** The sorted text's own. */
        TEXT,
        /** The provision's that it speaks of. */
        PROVISION
    }
}
