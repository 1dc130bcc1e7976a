package org.dauys.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.compare.words.Stemmer;
import org.dauys.compare.words.Token;
import org.dauys.compare.words.Tokenizer;
import org.dauys.text.Language;

/**
 * The words of a text reduced to stems, so that a search for «право на труд» finds «права на труде»: Snowball (Porter
 * 2001) for ru, en, fr, de, es and it, rules for the endings of Kazakh; words in lower case for any other language.
 * Immutable, so that many threads can share one.
 */
public final class Stems {
    private final Language language;
    /** Stems of words that were met before, by the words as they stand in texts. */
    private final Map<String, String> known;

    private Stems(Language language, Map<String, String> known) {
        this.language = language;
        this.known = known;
    }

    /**
     * A word of a text.
     *
     * @param start of the word in the text, in characters of Java, from 0
     * @param end after the word
     * @param stem by which forms of one word are found
     */
    public record Word(int start, int end, String stem) {}

    public static Stems of(Language language) {
        return new Stems(language, Map.of());
    }

    /** The same that need not find out again the stems of all words of some texts: who marks words in an act meets few others. */
    public Stems knowing(Stream<String> texts) {
        Stemmer stemmer = Stemmer.of(language);
        Map<String, String> stems = new HashMap<>();
        texts.flatMap(text -> Tokenizer.tokens(text).stream())
                .filter(Token::isWord)
                .forEach(token -> stems.computeIfAbsent(token.text(), word -> stem(word, stemmer)));
        return new Stems(language, Map.copyOf(stems));
    }

    /** The stem of one word: lower case, composed (NFC), ё as е, and in Cyrillic words і for a Latin i. */
    public String stem(String word) {
        return stem(word, Stemmer.of(language));
    }

    /**
     * The words and numbers of a text in order, without signs. «Вице-Президент» and «83-1» are one word each, «1,5» is one
     * number.
     */
    public List<Word> words(String text) {
        // A stemmer holds what it has seen, so each text gets its own.
        Stemmer stemmer = Stemmer.of(language);
        List<Word> words = new ArrayList<>();
        int at = text.length() - text.stripLeading().length();
        for (Token token : Tokenizer.tokens(text)) {
            int end = at + token.text().length();
            if (token.isWord()) {
                String before = known.get(token.text());
                words.add(new Word(at, end, before == null ? stem(token.text(), stemmer) : before));
            }
            at = end + token.space().length();
        }
        return words;
    }

    private static String stem(String word, Stemmer stemmer) {
        return stemmer.stem(Normalizer.normalize(word, Normalizer.Form.NFC));
    }
}
