package org.dauys.compare.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.text.Language;

/**
 * Whether two stems belong to one family of words: «труд» and «трудовой», «страховка» and «страхование». A stemmer keeps the forms
 * of a word together and not the words that are made of it; for these it is enough that one stem begins with the other, or that
 * both have most of their letters in common from the first on. Of short stems so much begins alike («лицо», «лицензия») that only
 * known suffixes count.
 */
final class WordFamily {
    private static final int SHORT = 3;
    /** How much longer the stem that was typed may be: «курулта» finds «курулт», which the stemmer makes of «Курултая». */
    private static final int MOST_CUT = 3;
    /** Letters in common from the first on, and their share of the longer stem. */
    private static final int LEAST_ALIKE = 5;

    private static final double ALIKE = 0.7;

    private static final Map<String, Set<String>> SUFFIXES = Map.of(
            "ru", Set.of("ов", "ев", "ебн", "ейск", "ск", "еск", "ник", "ств", "ост"),
            "kk",
                    Set.of(
                            "шы", "ші", "лық", "лік", "дық", "дік", "тық", "тік", "лы", "лі", "ды", "ді", "ты", "ті",
                            "сыз", "сіз", "т", "д", "и", "ға", "ге", "қа", "ке", "да", "де", "та", "те", "ны", "ні",
                            "дың", "дің", "ның", "нің", "дан", "ден", "тан", "тен", "мен", "лар", "лер"),
            "en", Set.of("yer", "er", "ful", "less", "ship", "ist"));

    private static final String VOWELS = "аеиоуыэюяйіәөұүiouea";

    private final Set<String> suffixes;

    WordFamily(Language language) {
        this.suffixes = SUFFIXES.getOrDefault(language.code(), Set.of());
    }

    /** With how many letters all stems of its family begin. */
    static String beginning(String wanted) {
        return wanted.length() <= SHORT ? wanted : wanted.substring(0, Math.max(SHORT + 1, wanted.length() - MOST_CUT));
    }

    /** Whether a text's stem is another one of its family. */
    boolean isRelated(String wanted, String stem) {
        if (!isWord(wanted) || wanted.equals(stem)) {
            return false;
        }
        if (wanted.length() <= SHORT) {
            return stem.startsWith(wanted) && suffixes.contains(stem.substring(wanted.length()));
        }
        int common = common(wanted, stem);
        return common == wanted.length()
                || (common == stem.length() && common > SHORT && wanted.length() - common <= MOST_CUT)
                || (common >= LEAST_ALIKE && common >= ALIKE * Math.max(wanted.length(), stem.length()));
    }

    private static int common(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return IntStream.range(0, shorter)
                .filter(i -> one.charAt(i) != other.charAt(i))
                .findFirst()
                .orElse(shorter);
    }

    /** Whether a text's stem is the one that was typed, or of its family. */
    boolean has(String wanted, String stem) {
        return stem.equals(wanted) || isRelated(wanted, stem);
    }

    /**
     * Whether two stems are of the same word after all: a stemmer takes «ая» from «Курултая» and «й» from «Курултай», so that a
     * vowel more is no other word.
     */
    static boolean isSameWord(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() > SHORT
                && longer.length() - shorter.length() <= 1
                && longer.startsWith(shorter)
                && (longer.equals(shorter) || VOWELS.indexOf(longer.charAt(longer.length() - 1)) >= 0);
    }

    private static boolean isWord(String stem) {
        return stem.chars().allMatch(Character::isLetter);
    }
}
