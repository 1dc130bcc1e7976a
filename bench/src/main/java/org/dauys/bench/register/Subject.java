package org.dauys.bench.register;

import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Kind;

/**
 * A provision of the draft that submissions speak of.
 *
 * @param article the label of the article that it stands in
 * @param text its own words
 */
record Subject(String label, String article, String text) {
    /** Longer ones are seldom quoted whole. */
    private static final int LONGEST = 1_500;

    /** The articles of an act and all that stands in them. */
    static List<Subject> of(Act act) {
        return act.walk()
                .filter(part -> part.kind() == Kind.ARTICLE)
                .flatMap(article -> article.walk().map(part -> new Subject(part.label(), article.label(), part.text())))
                .filter(subject -> !subject.label().isEmpty() && subject.text().length() <= LONGEST)
                .toList();
    }
}
