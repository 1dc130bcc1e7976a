package org.dauys.compare.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dauys.text.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Reduces word forms to stems, so that «Президентом» and «Президента» are one word: Snowball where it knows the language
 * (Porter 2001), {@link KazakhStemmer} for Kazakh. Not safe for use by several threads.
 */
public final class Stemmer {
    private interface Algorithm {
        String stem(String word);
    }

    private final Algorithm algorithm;
    private final Map<String, String> known = new HashMap<>();

    private Stemmer(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    public static Stemmer of(Language language) {
        return new Stemmer(
                switch (language.code()) {
                    case "ru" -> snowball(new RussianStemmer());
                    case "kk" -> KazakhStemmer::stem;
                    case "en" -> snowball(new EnglishStemmer());
                    case "fr" -> snowball(new FrenchStemmer());
                    case "de" -> snowball(new GermanStemmer());
                    case "es" -> snowball(new SpanishStemmer());
                    case "it" -> snowball(new ItalianStemmer());
                    default -> word -> word;
                });
    }

    private static Algorithm snowball(SnowballStemmer stemmer) {
        return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }

    /** The stem of a word in any case of letters; ё counts as е, і as the і of Kazakh whichever letter was typed. */
    public String stem(String word) {
        return known.computeIfAbsent(word, this::fresh);
    }

    private String fresh(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('\u2011', '-');
        boolean latinIInCyrillic = lower.indexOf('i') >= 0 && hasCyrillic(lower);
        return algorithm.stem(latinIInCyrillic ? lower.replace('i', 'і') : lower);
    }

    private static boolean hasCyrillic(String word) {
        return word.chars().anyMatch(c -> c >= 'а' && c <= 'я');
    }
}
