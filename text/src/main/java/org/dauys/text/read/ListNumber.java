package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A number in a list as a sequence, so that numbers can be told to follow each other: {@code 3} → {@code 3-1} →
 * {@code 3-2} → {@code 4}; {@code а} → {@code б}; {@code II} → {@code III}.
 */
record ListNumber(List<Integer> parts) implements Comparable<ListNumber> {
    /** Letters without ё and й, which Russian lists leave out; й is put where its neighbour и stands. */
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";

    static ListNumber of(String printed) {
        List<Integer> parts = new ArrayList<>();
        for (String part : RomanNumeral.toArabic(printed).split("[-–.]", -1)) {
            parts.add(value(part));
        }
        return new ListNumber(parts);
    }

    private static int value(String part) {
        if (part.matches("\\d{1,9}")) {
            return Integer.parseInt(part);
        }
        if (part.isEmpty()) {
            return 0;
        }
        char letter = Character.toLowerCase(part.charAt(0));
        int cyrillic = CYRILLIC.indexOf(letter);
        if (cyrillic >= 0) {
            return cyrillic + 1;
        }
        return letter >= 'a' && letter <= 'z' ? letter - 'a' + 1 : 0;
    }

    boolean isFirst() {
        return parts.getFirst() <= 1;
    }

    /** Whether this number can stand right after {@code before} with nothing left out. */
    boolean follows(ListNumber before) {
        int shared = 0;
        while (shared < Math.min(parts.size(), before.parts.size())
                && parts.get(shared).equals(before.parts.get(shared))) {
            shared++;
        }
        if (shared == before.parts.size()) {
            // 3 → 3-1
            return parts.size() > shared && parts.get(shared) == 1;
        }
        // 3-2 → 4, 3 → 4, 3-1 → 3-2
        return parts.size() > shared
                && parts.get(shared) == before.parts.get(shared) + 1
                && (parts.size() == shared + 1 || parts.get(shared + 1) == 1);
    }

    @Override
    public int compareTo(ListNumber other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int difference = Integer.compare(parts.get(i), other.parts.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
