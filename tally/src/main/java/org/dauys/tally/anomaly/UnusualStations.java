package org.dauys.tally.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/**
 * Deterministic lists of unusual stations: no chance in them, the same protocols give the same lists. A jump is a share that lies more
 * than six median absolute deviations, and ten percentage points, from the median of the stations of one area (of its smallest
 * level), where there are at least ten with at least {@value #BALLOTS} voters. Robust measures, so that a few stations do not move what is
 * usual; Hampel, The influence curve and its role in robust estimation, JASA 1974.
 */
public final class UnusualStations {
    /** Below, shares are chance. */
    static final int BALLOTS = 50;

    private static final int NEIGHBOURS = 10;
    private static final double DEVIATIONS = 6;
    private static final double LEAST_JUMP = 0.10;
    private static final double NEARLY_ALL = 0.99;

    private final List<Unusual> found = new ArrayList<>();

    private UnusualStations() {}

    /** A station with figures. */
    private record Counted(String code, Figures figures) {
        double share(Figure part, Figure base) {
            return (double) figures.orZero(part) / figures.orZero(base);
        }
    }

    /** All lists of one question, sorted by list and station. */
    public static List<Unusual> of(Tally tally, String question) {
        UnusualStations lists = new UnusualStations();
        Map<String, Protocol> standing = tally.standing().getOrDefault(question, Map.of());
        Map<Area, List<Counted>> byArea = new HashMap<>();
        for (Station station : tally.stations()) {
            Protocol protocol = standing.get(station.code());
            if (protocol != null) {
                byArea.computeIfAbsent(station.area(), _ -> new ArrayList<>())
                        .add(new Counted(station.code(), protocol.figures().completed()));
            }
        }
        byArea.values().forEach(lists::area);
        lists.found.sort(Comparator.comparing(Unusual::list)
                .thenComparing(unusual -> unusual.stations().getFirst()));
        return List.copyOf(lists.found);
    }

    private void area(List<Counted> stations) {
        identical(stations);
        stations.forEach(this::complete);
        jumps(
                Unusual.Kind.TURNOUT_JUMP,
                stations,
                Figure.REGISTERED,
                station -> station.share(Figure.PARTICIPANTS, Figure.REGISTERED));
        jumps(Unusual.Kind.SHARE_JUMP, stations, Figure.VALID, station -> station.share(Figure.YES, Figure.VALID));
        jumps(
                Unusual.Kind.INVALID_JUMP,
                stations,
                Figure.PARTICIPANTS,
                station -> station.share(Figure.INVALID, Figure.PARTICIPANTS));
        jumps(
                Unusual.Kind.HOME_SHARE,
                stations,
                Figure.IN_BOX,
                station -> station.share(Figure.IN_BOX_AT_HOME, Figure.IN_BOX));
    }

    private void identical(List<Counted> stations) {
        Map<String, List<String>> same = new HashMap<>();
        for (Counted station : stations) {
            Figures figures = station.figures();
            if (figures.orZero(Figure.PARTICIPANTS) >= BALLOTS) {
                String votes = "yes " + figures.orZero(Figure.YES) + ", no " + figures.orZero(Figure.NO)
                        + ", participants " + figures.orZero(Figure.PARTICIPANTS);
                same.computeIfAbsent(votes, _ -> new ArrayList<>()).add(station.code());
            }
        }
        same.forEach((votes, codes) -> {
            if (codes.size() > 1) {
                found.add(new Unusual(
                        Unusual.Kind.IDENTICAL, codes.stream().sorted().toList(), Map.of("figures", votes)));
            }
        });
    }

    private void complete(Counted station) {
        Figures figures = station.figures();
        long voters = figures.orZero(Figure.REGISTERED);
        long took = figures.orZero(Figure.PARTICIPANTS);
        long valid = figures.orZero(Figure.VALID);
        if (voters >= BALLOTS && took >= NEARLY_ALL * voters) {
            found.add(unusual(Unusual.Kind.COMPLETE, station, "participants", took, "registered", voters));
        }
        long larger = Math.max(figures.orZero(Figure.YES), figures.orZero(Figure.NO));
        if (valid >= BALLOTS && larger == valid) {
            found.add(unusual(Unusual.Kind.COMPLETE, station, "votes for one side", larger, "valid", valid));
        }
    }

    private static Unusual unusual(
            Unusual.Kind kind, Counted station, String part, long value, String whole, long base) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(part, String.valueOf(value));
        values.put(whole, String.valueOf(base));
        return new Unusual(kind, List.of(station.code()), values);
    }

    private void jumps(Unusual.Kind kind, List<Counted> stations, Figure base, ToDoubleFunction<Counted> share) {
        List<Counted> large = stations.stream()
                .filter(station -> station.figures().orZero(base) >= BALLOTS)
                .toList();
        if (large.size() < NEIGHBOURS) {
            return;
        }
        double median = median(large.stream().mapToDouble(share).sorted().toArray());
        double deviation = median(large.stream()
                .mapToDouble(station -> Math.abs(share.applyAsDouble(station) - median))
                .sorted()
                .toArray());
        for (Counted station : large) {
            double distance = Math.abs(share.applyAsDouble(station) - median);
            if (distance > LEAST_JUMP && distance > DEVIATIONS * deviation) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("share", percent(share.applyAsDouble(station)));
                values.put("median of the area", percent(median));
                found.add(new Unusual(kind, List.of(station.code()), values));
            }
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
