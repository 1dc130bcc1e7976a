package org.dauys.server.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words for readers in the languages of the pages, of which some may be missing.
 *
 * @param kk in Kazakh, empty when missing
 * @param ru in Russian, empty when missing
 * @param en in English, empty when missing
 */
public record Words(String kk, String ru, String en) {
    public static final Words NONE = new Words("", "", "");

    public Words {
        kk = kk.strip();
        ru = ru.strip();
        en = en.strip();
    }

    /** The words in this language, or else in the first that there are; empty when there are none. */
    public String in(Locale locale) {
        return Stream.of(exactly(locale), kk, ru, en)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The words in this language; empty when they are missing. */
    public String exactly(Locale locale) {
        return switch (locale.getLanguage()) {
            case "kk" -> kk;
            case "ru" -> ru;
            case "en" -> en;
            default -> "";
        };
    }

    /** The language that {@link #in} answers in. */
    public Locale languageFor(Locale locale) {
        return Stream.concat(Stream.of(locale), Say.LANGUAGES.stream())
                .filter(language -> !exactly(language).isEmpty())
                .findFirst()
                .orElse(locale);
    }

    public boolean isEmpty() {
        return kk.isEmpty() && ru.isEmpty() && en.isEmpty();
    }

    /** The same by language code, without the missing ones: as in the database and in the API. */
    public Map<String, String> byCode() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Locale language : Say.LANGUAGES) {
            if (!exactly(language).isEmpty()) {
                words.put(language.getLanguage(), exactly(language));
            }
        }
        return words;
    }

    /** The reverse of {@link #byCode}; other languages are left out. */
    public static Words of(Map<String, String> byCode) {
        return new Words(byCode.getOrDefault("kk", ""), byCode.getOrDefault("ru", ""), byCode.getOrDefault("en", ""));
    }
}
