package org.dauys.amend.instruct;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * The number of what is inserted, by the Law of Kazakhstan on legal acts of 6 April 2016, article 26, paragraph 7: behind the
 * last one the next number; between two the number of the one before it with a further number: 2-1, 2-2; 8-1). No number
 * that stands is changed, and that of a repealed element is not given again (article 27, paragraph 6). Roman numbers go on
 * Roman, letters as letters.
 */
public final class InsertedNumber {
    private static final Pattern PARTS = Pattern.compile("(\\p{L}{1,8}|\\d{1,8})(?:-(\\d{1,8}))?");
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]{1,8}");
    /** In lists of acts ё, й, ъ and ь are left out. */
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private InsertedNumber() {}

    /**
     * A number for a new provision.
     *
     * @param siblings all of its parent's children, repealed ones too, in order
     * @param at before which of them it stands, from 0 to their number
     * @param kind of the new provision, which has a number
     * @return empty where the law has no rule, as before the first, or between 3 and 3-1: an editor has to give it
     * @throws IllegalArgumentException for a kind that has no number of its own
     */
    public static Optional<String> of(List<Provision> siblings, int at, Kind kind) {
        if (kind.isUnnumbered() || kind == Kind.PREAMBLE || kind == Kind.CONCLUSION) {
            throw new IllegalArgumentException("A " + kind.jsonName() + " has no number");
        }
        Optional<String> before = number(siblings.subList(0, at).reversed(), kind);
        Optional<String> after = number(siblings.subList(at, siblings.size()), kind);
        if (before.isEmpty()) {
            return after.isEmpty() ? Optional.of("1") : Optional.empty();
        }
        Matcher parts = PARTS.matcher(before.get());
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return next(parts.group(1), kind);
        }
        int further = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)) + 1;
        String number = parts.group(1) + "-" + further;
        NumberOrder order = new NumberOrder();
        boolean between = order.compare(before.get(), number) < 0 && order.compare(number, after.get()) < 0;
        return between ? Optional.of(number) : Optional.empty();
    }

    private static Optional<String> number(List<Provision> provisions, Kind kind) {
        return provisions.stream()
                .filter(one -> one.kind() == kind && !one.number().isBlank())
                .map(Provision::number)
                .findFirst();
    }

    private static Optional<String> next(String number, Kind kind) {
        if (Character.isDigit(number.charAt(0))) {
            return Optional.of(String.valueOf(Integer.parseInt(number) + 1));
        }
        if (kind.isGroup() && ROMAN.matcher(number).matches()) {
            return Optional.of(roman(NumberOrder.roman(number) + 1));
        }
        for (String alphabet : List.of(RUSSIAN, LATIN)) {
            int at = number.length() == 1 ? alphabet.indexOf(number) : -1;
            if (at >= 0 && at + 1 < alphabet.length()) {
                return Optional.of(alphabet.substring(at + 1, at + 2));
            }
        }
        return Optional.empty();
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
