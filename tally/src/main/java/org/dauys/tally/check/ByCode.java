package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dauys.tally.protocol.Station;

/**
 * Sorts stations by code, as {@link String#compareTo} does; those of one code stay as they come. Codes are short, so that they are
 * sorted by their signs from the last to the first (radix sort): that takes a time that grows with their number alone.
 */
final class ByCode {
    private static final int SIGNS = 8;
    private static final int MOST = 2 * SIGNS;
    private static final int KINDS = 1 << 8;

    /** By station its first eight signs and the eight after them, each in a byte; 0 behind the last one. */
    private final long[] first;

    private final long[] second;
    private int[] order;
    private int[] next;

    private ByCode(int stations) {
        first = new long[stations];
        second = new long[stations];
        order = new int[stations];
        next = new int[stations];
    }

    /**
     * Stations by code.
     *
     * @param isTwice whether a code is there more than once
     */
    record Sorted(List<Station> stations, boolean isTwice) {}

    static Sorted of(List<Station> stations) {
        ByCode sort = new ByCode(stations.size());
        if (!sort.packs(stations)) {
            return compared(stations);
        }
        sort.by(sort.second);
        sort.by(sort.first);
        List<Station> sorted = new ArrayList<>(stations.size());
        for (int place : sort.order) {
            sorted.add(stations.get(place));
        }
        return new Sorted(sorted, sort.isTwice());
    }

    private static Sorted compared(List<Station> stations) {
        List<Station> sorted = new ArrayList<>(stations);
        sorted.sort(Comparator.comparing(Station::code));
        boolean twice = false;
        for (int i = 1; i < sorted.size(); i++) {
            twice |= sorted.get(i).code().equals(sorted.get(i - 1).code());
        }
        return new Sorted(sorted, twice);
    }

    private boolean isTwice() {
        for (int i = 1; i < order.length; i++) {
            if (first[order[i]] == first[order[i - 1]] && second[order[i]] == second[order[i - 1]]) {
                return true;
            }
        }
        return false;
    }

    /** False where a code is too long, or has a sign beyond those of a byte. */
    private boolean packs(List<Station> stations) {
        int place = 0;
        for (Station station : stations) {
            String code = station.code();
            if (code.length() > MOST) {
                return false;
            }
            for (int i = 0; i < code.length(); i++) {
                char sign = code.charAt(i);
                if (sign == 0 || sign >= KINDS) {
                    return false;
                }
                long[] half = i < SIGNS ? first : second;
                half[place] |= (long) sign << (Byte.SIZE * (SIGNS - 1 - i % SIGNS));
            }
            order[place] = place++;
        }
        return true;
    }

    private void by(long[] half) {
        long differs = 0;
        for (long signs : half) {
            differs |= signs ^ half[0];
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if (((differs >>> shift) & (KINDS - 1)) != 0) {
                by(half, shift);
            }
        }
    }

    private void by(long[] half, int shift) {
        int[] places = new int[KINDS + 1];
        for (long signs : half) {
            places[(int) ((signs >>> shift) & (KINDS - 1)) + 1]++;
        }
        for (int kind = 0; kind < KINDS; kind++) {
            places[kind + 1] += places[kind];
        }
        for (int place : order) {
            next[places[(int) ((half[place] >>> shift) & (KINDS - 1))]++] = place;
        }
        int[] before = order;
        order = next;
        next = before;
    }
}
