package org.dauys.tally.total;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.check.Reports;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.jspecify.annotations.Nullable;

/** The totals of all areas on one question, recomputed from what stands. */
public final class Totals {
    private static final Figure[] FIGURES = Figure.values();

    private Totals() {}

    /** A sum that grows. */
    private static final class Sum {
        private final Figures.Builder figures = new Figures.Builder();
        private final int[] silent = new int[FIGURES.length];
        private int stations;
        private int reported;
        private long left;
        private int leftUnknown;
        private long eligible;
        private int eligibleUnknown;

        void silent(OptionalLong registered) {
            stations++;
            if (registered.isPresent()) {
                left = Math.addExact(left, registered.getAsLong());
                eligible = Math.addExact(eligible, registered.getAsLong());
            } else {
                leftUnknown++;
            }
        }

        /** @param more with what follows from the stated ones; those that it was made of are {@code stated} */
        void reported(Figures.Builder more, Figures stated, OptionalLong registered) {
            stations++;
            reported++;
            figures.add(more);
            for (int i = 0; i < FIGURES.length; i++) {
                silent[i] += more.has(FIGURES[i]) ? 0 : 1;
            }
            eligibleUnknown += more.has(Figure.REGISTERED) || registered.isPresent() ? 0 : 1;
            long voters = more.has(Figure.REGISTERED) ? more.orZero(Figure.REGISTERED) : registered.orElse(0);
            eligible = Math.addExact(eligible, voters);
            if (more.orZero(Figure.SECTIONS_REPORTED) < more.orZero(Figure.SECTIONS)
                    && more.has(Figure.SECTIONS_REPORTED)) {
                if (voters > 0) {
                    left = Math.addExact(left, Math.max(0, voters - stated.categories()));
                } else {
                    leftUnknown++;
                }
            }
        }

        AreaTotal total(Area area, String question) {
            Map<Figure, Integer> silentOf = new EnumMap<>(Figure.class);
            for (int i = 0; i < FIGURES.length; i++) {
                if (silent[i] > 0) {
                    silentOf.put(FIGURES[i], silent[i]);
                }
            }
            return new AreaTotal(
                    area,
                    question,
                    stations,
                    reported,
                    figures.build(),
                    silentOf,
                    left,
                    leftUnknown,
                    eligible,
                    eligibleUnknown);
        }
    }

    /**
     * Adds up every area.
     *
     * @param stations each once
     * @param standing the protocol that counts, by the station's code
     * @return from the country down; the country is there even when nothing is counted
     */
    public static SortedMap<Area, AreaTotal> of(
            String question, List<Station> stations, Map<String, Protocol> standing) {
        return of(question, Reports.of(stations, standing));
    }

    /**
     * Adds up every area.
     *
     * @return from the country down; the country is there even when nothing is counted
     */
    public static SortedMap<Area, AreaTotal> of(String question, Reports reports) {
        // Whole numbers: their sums are the same whatever is added first.
        Lowest lowest = reports.places()
                .collect(
                        Lowest::new,
                        (part, place) -> part.add(reports.station(place), reports.protocol(place)),
                        Lowest::add);
        Map<Area, Sum> sums = new HashMap<>();
        sums.put(Area.NATION, new Sum());
        lowest.sums.forEach((area, sum) -> {
            for (int level = 0; level <= area.level(); level++) {
                merge(sums.computeIfAbsent(area.at(level), _ -> new Sum()), sum);
            }
        });
        SortedMap<Area, AreaTotal> totals = new TreeMap<>();
        sums.forEach((area, sum) -> totals.put(area, sum.total(area, question)));
        return Collections.unmodifiableSortedMap(totals);
    }

    /** Sums of the smallest areas, of some of the stations. */
    private static final class Lowest {
        private final Map<Area, Sum> sums = new HashMap<>();
        private final Figures.Builder completed = new Figures.Builder();

        void add(Station station, @Nullable Protocol protocol) {
            Sum sum = sums.computeIfAbsent(station.area(), _ -> new Sum());
            if (protocol == null) {
                sum.silent(station.registered());
            } else {
                Figures stated = protocol.figures();
                sum.reported(completed.reset(stated).complete(), stated, station.registered());
            }
        }

        void add(Lowest others) {
            others.sums.forEach((area, sum) -> merge(sums.computeIfAbsent(area, _ -> new Sum()), sum));
        }
    }

    private static void merge(Sum into, Sum more) {
        into.figures.add(more.figures);
        for (int i = 0; i < FIGURES.length; i++) {
            into.silent[i] += more.silent[i];
        }
        into.stations += more.stations;
        into.reported += more.reported;
        into.left = Math.addExact(into.left, more.left);
        into.leftUnknown += more.leftUnknown;
        into.eligible = Math.addExact(into.eligible, more.eligible);
        into.eligibleUnknown += more.eligibleUnknown;
    }
}
