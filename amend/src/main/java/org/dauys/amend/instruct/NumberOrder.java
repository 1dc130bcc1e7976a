package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of numbers as acts have them: 3, 3-1, 3-2, 4; IV, IV-1, V; а, а-1, б; A1 before 1. */
final class NumberOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("\\d{1,9}|\\p{L}+");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

    @Override
    public int compare(String one, String other) {
        List<Long> left = pieces(one);
        List<Long> right = pieces(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static List<Long> pieces(String number) {
        List<Long> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(number.replace('І', 'I').replace('Х', 'X'));
        while (piece.find()) {
            String text = piece.group();
            if (Character.isDigit(text.charAt(0))) {
                pieces.add(Long.parseLong(text));
            } else if (ROMAN.matcher(text).matches()) {
                pieces.add((long) roman(text));
            } else {
                pieces.add(letters(text));
            }
        }
        return pieces;
    }

    /** A letter by its code, ё behind е; more letters behind fewer; all of them below any digit where they stand first. */
    private static long letters(String text) {
        long value = 0;
        for (char c : text.toLowerCase(Locale.ROOT)
                .substring(0, Math.min(4, text.length()))
                .toCharArray()) {
            value = value * 10_000 + (c == 'ё' ? 'е' : c) * 2 + (c == 'ё' ? 1 : 0);
        }
        return value - 1_000_000_000_000_000_000L;
    }

    static int roman(String number) {
        int sum = 0;
        int before = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int value = switch (number.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                case 'C' -> 100;
                case 'D' -> 500;
                default -> 1000;
            };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }
}
