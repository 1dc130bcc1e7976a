package org.dauys.opinion.theme;

import java.util.List;
import org.dauys.compare.Stems;
import org.dauys.opinion.theme.Feature.From;
import org.dauys.text.Language;

/** Words of a text as the server makes them. */
final class TestWords {
    private TestWords() {}

    static List<Feature> of(Language language, String text, From from) {
        return Stems.of(language).words(text).stream()
                .map(word -> new Feature(word.stem(), text.substring(word.start(), word.end()), from))
                .toList();
    }

    static List<Feature> of(Language language, String text) {
        return of(language, text, From.TEXT);
    }
}
