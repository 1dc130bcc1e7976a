package org.dauys.opinion.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Identifiers as they are met, and the order that they have whatever order they are met in: 2 before 10, numbers first. */
final class Identifiers {
    static final Comparator<String> ORDER = Comparator.comparing((String id) -> !isNumber(id))
            .thenComparingInt(id -> isNumber(id) ? digits(id).length() : 0)
            .thenComparing(id -> isNumber(id) ? digits(id) : id)
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> met = new ArrayList<>();

    int number(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        numbers.put(id, met.size());
        met.add(id);
        return met.size() - 1;
    }

    int size() {
        return met.size();
    }

    /** The places in order of those that were met. */
    int[] places() {
        int[] order = order();
        int[] places = new int[order.length];
        IntStream.range(0, order.length).forEach(place -> places[order[place]] = place);
        return places;
    }

    List<String> inOrder() {
        return Arrays.stream(order()).mapToObj(met::get).toList();
    }

    private int[] order() {
        return IntStream.range(0, met.size())
                .boxed()
                .sorted(Comparator.comparing(met::get, ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static String digits(String id) {
        int from = 0;
        while (from < id.length() - 1 && id.charAt(from) == '0') {
            from++;
        }
        return id.substring(from);
    }
}
