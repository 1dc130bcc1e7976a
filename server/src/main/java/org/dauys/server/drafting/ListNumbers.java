package org.dauys.server.drafting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers of a list that never change: the first list counts from 1, what comes later behind 12 is 12A, then 12B. */
public final class ListNumbers {
    /** As they stand in the list: 12, 12A, 12Z, 12AA, 13. */
    public static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    number -> Integer.parseInt(count(number)))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private ListNumbers() {}

    /** Without the letters. */
    private static String count(String number) {
        return number.replaceAll("[A-Z]+$", "");
    }

    /**
     * Numbers for those that have none.
     *
     * @param order amendments by their numbers in the register, in the order of the list
     * @param known the numbers in the list that were given before; none for the first list
     * @return for the others alone, in the order of the list
     */
    public static Map<Integer, String> next(List<Integer> order, Map<Integer, String> known) {
        Map<Integer, String> fresh = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(known.values());
        Map<String, Integer> last = new HashMap<>();
        String before = "0";
        int count = 0;
        for (int one : order) {
            String number = known.get(one);
            if (number != null) {
                before = count(number);
            } else if (known.isEmpty()) {
                fresh.put(one, String.valueOf(++count));
            } else {
                int letter = 1 + last.getOrDefault(before, 0);
                while (taken.contains(before + letters(letter))) {
                    letter++;
                }
                fresh.put(one, before + letters(letter));
                last.put(before, letter);
            }
        }
        return fresh;
    }

    /** A to Z, then AA. */
    private static String letters(int ordinal) {
        StringBuilder letters = new StringBuilder();
        for (int left = ordinal; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
