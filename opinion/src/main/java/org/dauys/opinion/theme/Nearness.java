package org.dauys.opinion.theme;

import java.util.List;

/**
 * How near a text is to a theme.
 *
 * @param theme its number
 * @param cosine of the angle between the text and the theme, from 0, no word in common, to 1
 * @param words that bring them near, the strongest first; at most {@value #WORDS}
 */
public record Nearness(int theme, double cosine, List<Feature> words) {
    static final int WORDS = 5;

    public Nearness {
        words = List.copyOf(words);
    }
}
