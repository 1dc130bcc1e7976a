package org.dauys.text.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters of the Latin and the Cyrillic alphabet that look the same and are taken for each other at a keyboard. */
final class LookAlikes {
    private static final String LATIN = "aceiopxyhkABCEHIKMOPTXY";
    private static final String CYRILLIC = "асеіорхуһкАВСЕНІКМОРТХУ";
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,60}");

    private static final char FIRST_CYRILLIC = '\u0400';

    private LookAlikes() {}

    /** A single letter as that of the other alphabet; empty when there is none that looks the same. */
    static Optional<String> other(String letter) {
        if (letter.length() != 1) {
            return Optional.empty();
        }
        int latin = LATIN.indexOf(letter);
        int cyrillic = CYRILLIC.indexOf(letter);
        if (latin >= 0) {
            return Optional.of(String.valueOf(CYRILLIC.charAt(latin)));
        }
        return cyrillic >= 0 ? Optional.of(String.valueOf(LATIN.charAt(cyrillic))) : Optional.empty();
    }

    /** A text in Cyrillic in which Latin letters that stand inside Cyrillic words are what they stand for. */
    static String inCyrillic(String text) {
        if (!isMixed(text)) {
            return text;
        }
        Matcher word = WORD.matcher(text);
        StringBuilder mended = new StringBuilder(text.length());
        while (word.find()) {
            word.appendReplacement(mended, Matcher.quoteReplacement(mended(word.group())));
        }
        return word.appendTail(mended).toString();
    }

    /** Whether a Latin letter that looks like a Cyrillic one stands beside one of Cyrillic, as few do. */
    private static boolean isMixed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = c < FIRST_CYRILLIC && LATIN.indexOf(c) >= 0;
            if (latin
                    && ((i > 0 && text.charAt(i - 1) >= FIRST_CYRILLIC)
                            || (i + 1 < text.length() && text.charAt(i + 1) >= FIRST_CYRILLIC))) {
                return true;
            }
        }
        return false;
    }

    /** Roman numerals mix both alphabets without harm; a word with other Latin letters is meant to. */
    private static String mended(String word) {
        boolean cyrillic = word.chars().anyMatch(LookAlikes::isCyrillic);
        boolean latin = word.chars().anyMatch(c -> LATIN.indexOf(c) >= 0);
        boolean foreign = word.chars().anyMatch(c -> !isCyrillic(c) && LATIN.indexOf(c) < 0);
        boolean roman = word.chars().allMatch(c -> "IVXLCDMІХСМҮ".indexOf(c) >= 0);
        if (!cyrillic || !latin || foreign || roman) {
            return word;
        }
        StringBuilder mended = new StringBuilder(word.length());
        word.chars().forEach(c -> {
            int at = LATIN.indexOf(c);
            mended.append(at >= 0 ? CYRILLIC.charAt(at) : (char) c);
        });
        return mended.toString();
    }

    private static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }
}
