package org.dauys.text.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roman numerals as acts print them: also with the Cyrillic letters that look like I, V, X, C and M. */
final class RomanNumeral {
    private static final Pattern WHOLE =
            Pattern.compile("(?=[IVXLCM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

    private RomanNumeral() {}

    /** «L. 121-1», «D 12»: a letter that tells a kind of law. */
    private static final Pattern NUMBERED_LETTER = Pattern.compile("\\p{L}(?:\\.?\\s?O)?[. *]*\\d.*");

    /**
     * Replaces a Roman numeral at the head by Arabic digits: {@code IV} → {@code 4}, {@code VI-1} → {@code 6-1}; leaves
     * {@code L. 121-1} as it is.
     */
    static String toArabic(String number) {
        if (number.isEmpty() || !Character.isLetter(number.charAt(0))) {
            return number;
        }
        int end = 0;
        while (end < number.length() && Character.isLetter(number.charAt(end))) {
            end++;
        }
        String head = latin(number.substring(0, end));
        Matcher roman = WHOLE.matcher(head);
        return roman.matches() && !NUMBERED_LETTER.matcher(number).matches()
                ? value(head) + tail(number.substring(end))
                : number;
    }

    /** «III-IV» names two. */
    private static String tail(String rest) {
        String second = rest.length() > 1 && rest.charAt(0) == '-' ? latin(rest.substring(1)) : "";
        return !second.isEmpty() && WHOLE.matcher(second).matches() ? "-" + value(second) : rest;
    }

    private static String latin(String letters) {
        return letters.replace('І', 'I')
                .replace('Х', 'X')
                .replace('С', 'C')
                .replace('М', 'M')
                .replace('Ү', 'V');
    }

    private static int value(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = digit(roman.charAt(i));
            int next = i + 1 < roman.length() ? digit(roman.charAt(i + 1)) : 0;
            sum += digit < next ? -digit : digit;
        }
        return sum;
    }

    private static int digit(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            default -> 1000;
        };
    }
}
