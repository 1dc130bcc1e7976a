package org.dauys.text.read;

import java.util.Locale;

/** Writes a number the way an automatic numbering of a word processor prints it. */
final class DocxNumerals {

    /** The 29 letters that number lists in Russian: no ё, й, ъ, ь (ECMA-376, 17.18.59, russianLower). */
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private DocxNumerals() {}

    /** @param format of ECMA-376, 17.18.59 ST_NumberFormat; what is not known is written in digits */
    static String of(int number, String format) {
        return switch (format) {
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(number, LATIN);
            case "upperLetter" -> letter(number, LATIN).toUpperCase(Locale.ROOT);
            case "russianLower" -> letter(number, RUSSIAN);
            case "russianUpper" -> letter(number, RUSSIAN).toUpperCase(Locale.ROOT);
            case "decimalZero" -> (number >= 0 && number < 10 ? "0" : "") + number;
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(ROMANS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /** a … z, aa, bb: the letter is repeated, as word processors do. */
    private static String letter(int number, String alphabet) {
        int times = (number - 1) / alphabet.length() + 1;
        if (number < 1 || times > 5) {
            return String.valueOf(number);
        }
        return String.valueOf(alphabet.charAt((number - 1) % alphabet.length())).repeat(times);
    }
}
