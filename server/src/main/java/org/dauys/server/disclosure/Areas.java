package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets of rows that tables speak of. The same rows are the same area, whatever they are called in which table: that is what
 * links the tables. Each area but the last ones falls into others in one way, from which all other ways follow.
 */
final class Areas {
    private record Rows(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Rows rows && Arrays.equals(numbers, rows.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    private final Map<Rows, Integer> numbers = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();
    private final Map<Integer, int[]> parts = new HashMap<>();

    /** The area of these rows, which are sorted. */
    int of(Collection<Integer> sorted) {
        return of(sorted.stream().mapToInt(Integer::intValue).toArray());
    }

    int of(int... sorted) {
        Integer known = numbers.putIfAbsent(new Rows(sorted), rows.size());
        if (known == null) {
            rows.add(sorted);
        }
        return known == null ? rows.size() - 1 : known;
    }

    /** The area of the rows of both. */
    int union(int one, int other) {
        int[] both = Arrays.copyOf(rows.get(one), rows.get(one).length + rows.get(other).length);
        System.arraycopy(rows.get(other), 0, both, rows.get(one).length, rows.get(other).length);
        Arrays.sort(both);
        return of(both);
    }

    int size() {
        return rows.size();
    }

    int[] rows(int area) {
        return rows.get(area);
    }

    /** Of several ways that an area falls into parts, the one with the fewest counts. */
    void fallsInto(int area, Collection<Integer> into) {
        Set<Integer> distinct = new LinkedHashSet<>(into);
        if (distinct.size() > 1 && (!parts.containsKey(area) || distinct.size() < parts.get(area).length)) {
            parts.put(area, distinct.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** What an area falls into; nothing for the last ones. */
    int[] parts(int area) {
        return parts.getOrDefault(area, new int[0]);
    }
}
