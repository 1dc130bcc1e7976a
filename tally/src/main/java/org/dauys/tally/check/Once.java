package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.List;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Station;

/**
 * The stations of a list, each code once.
 *
 * @param stations sorted by code
 * @param asRead the same as they were read where that is known: walks over stations and protocols in the order in which they were made are
 *     several times as fast
 * @param findings codes that a list has twice
 */
record Once(List<Station> stations, List<Station> asRead, List<Finding> findings) {
    static Once of(Count count) {
        ByCode.Sorted byCode = ByCode.of(count.stations());
        List<Station> sorted = byCode.stations();
        if (!byCode.isTwice()) {
            return new Once(sorted, count.stations(), List.of());
        }
        List<Station> once = new ArrayList<>(sorted.size());
        List<Finding> findings = new ArrayList<>();
        for (Station station : sorted) {
            Station before = once.isEmpty() ? null : once.getLast();
            if (before == null || !before.code().equals(station.code())) {
                once.add(station);
                continue;
            }
            if (count.listed()) {
                findings.add(Finding.of(
                        Rule.LISTED_TWICE,
                        station.code(),
                        "",
                        station.origin(),
                        Finding.values("one", name(before), "other", name(station))));
            }
            // Of two the same one whatever the order.
            if (name(station).compareTo(name(before)) < 0) {
                once.set(once.size() - 1, station);
            }
        }
        return new Once(once, once, findings);
    }

    private static String name(Station station) {
        return (station.name() + " " + station.area()).strip();
    }
}
