package org.dauys.compare.language;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Whole phrases in one language, from {@code language/phrases_*.properties}. A phrase is a pattern with {@code {0}},
 * {@code {1}}; no phrase is put together from parts of a sentence.
 */
public final class Phrases {
    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");
    private static final String BUNDLE = "org.dauys.compare.language.phrases";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Phrases(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The phrases in the language of {@code locale}; in English when it is none of kk, ru and en. */
    public static Phrases in(Locale locale) {
        String language = locale.getLanguage();
        Locale own = Locale.of(LANGUAGES.contains(language) ? language : "en");
        return new Phrases(own, ResourceBundle.getBundle(BUNDLE, own));
    }

    /** Phrases that come from elsewhere, with the same patterns; plural forms are known for kk, ru and en. */
    public static Phrases of(Locale locale, ResourceBundle bundle) {
        return new Phrases(locale, bundle);
    }

    /** The language that the phrases are in: kk, ru or en. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a phrase of this name. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The phrase with its places filled in; numbers are written as the language writes them. */
    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        if (values.length == 0) {
            return pattern;
        }
        StringBuilder phrase = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            boolean place = pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (place) {
                Object value = values[pattern.charAt(i + 1) - '0'];
                phrase.append(isName(phrase, value) ? value.toString() : written(value));
                i += 2;
            } else {
                phrase.append(pattern.charAt(i));
            }
        }
        return phrase.toString();
    }

    /** The phrase {@code key.one}, {@code key.few} or {@code key.many}, as {@code count}, its {@code {0}}, wants it; others follow. */
    public String count(String key, int count, Object... others) {
        Object[] values = new Object[others.length + 1];
        values[0] = count;
        System.arraycopy(others, 0, values, 1, others.length);
        return say(key + "." + form(count), values);
    }

    /** "31", "31 and 38", "31, 38 and 40". */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return say("list.last", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** A number behind «№» is a name: it is written as it stands in addresses, without groups of digits. */
    private static boolean isName(StringBuilder before, Object value) {
        int from = before.length() - 4;
        return value instanceof Number
                && ((before.length() > 1 && before.charAt(before.length() - 2) == '№')
                        || (from >= 0 && before.substring(from).equalsIgnoreCase("no. ")));
    }

    private String written(Object value) {
        // Without groups of digits all three languages write the same; making a format takes longer than all the
        // phrase.
        if (value instanceof Integer number && number >= 0 && number < 1000) {
            return number.toString();
        }
        return value instanceof Number number ? NumberFormat.getInstance(locale).format(number) : value.toString();
    }

    private String form(int count) {
        return switch (locale.getLanguage()) {
            case "ru" -> russianForm(count);
            case "en" -> count == 1 ? "one" : "many";
            default -> "many";
        };
    }

    /** 1, 21, 101 слово; 2–4, 22 слова; 0, 5–20, 111 слов. */
    private static String russianForm(int count) {
        int tail = count % 100;
        if (tail >= 11 && tail <= 14) {
            return "many";
        }
        return switch (count % 10) {
            case 1 -> "one";
            case 2, 3, 4 -> "few";
            default -> "many";
        };
    }
}
