package org.dauys.opinion.theme;

import java.util.List;
import java.util.Set;

/**
 * A text whose themes are known: what an editor has sorted, a provision that is tagged, the name of a theme.
 *
 * @param themes numbers from 0; none for a text of no theme, which still tells which words are frequent
 */
public record Sorted(Set<Integer> themes, List<Feature> words) {

    public Sorted {
        themes = Set.copyOf(themes);
        words = List.copyOf(words);
    }
}
