package org.dauys.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The language of an act.
 *
 * @param code ISO 639-1, lower case: {@code kk}
 */
public record Language(String code) {

    /** The languages whose numbering traditions are known: {@code traditions/*.properties} beside the readers. */
    public static final Set<String> KNOWN = Set.of("kk", "ru", "en", "fr", "de", "es", "it");

    public static final Language KAZAKH = new Language("kk");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("\"" + code + "\" is no ISO 639 language code such as kk, ru or en");
        }
    }

    /** The code with three letters that Akoma Ntoso uses ({@code kaz}); the code itself where none is known. */
    public String iso3() {
        return Locale.of(code).getISO3Language();
    }

    /**
     * The language with this code of two or three letters, or a tag such as {@code ru-KZ}.
     *
     * @return empty when it is no code of ISO 639
     */
    public static Optional<Language> ofCode(String code) {
        String head = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (head.length() == 2) {
            return head.matches("[a-z]{2}") ? Optional.of(new Language(head)) : Optional.empty();
        }
        return KNOWN.stream()
                .map(Language::new)
                .filter(language -> language.iso3().equals(head))
                .findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
