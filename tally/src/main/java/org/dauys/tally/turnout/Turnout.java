package org.dauys.tally.turnout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/**
 * Turnout by the hour: added up for every area, and checked against itself, the list of stations and the protocols. Of several numbers
 * of a station for one hour the largest counts, whatever the order in which they came.
 *
 * @param hours by area, from the country down, and by hour
 */
public record Turnout(SortedMap<Area, SortedMap<String, HourTotal>> hours, List<Finding> findings) {
    private static final Comparator<HourReport> ORDER =
            Comparator.comparing(HourReport::hour).thenComparingLong(HourReport::voted);

    /**
     * Adds up and checks.
     *
     * @param tally whose stations and protocols they are compared with; of several questions the first
     */
    public static Turnout of(Tally tally, List<HourReport> reports) {
        Map<String, List<HourReport>> byStation = new TreeMap<>();
        reports.forEach(report -> byStation
                .computeIfAbsent(report.station(), _ -> new ArrayList<>())
                .add(report));
        Map<String, Station> stations = new HashMap<>();
        tally.stations().forEach(station -> stations.put(station.code(), station));
        Map<String, Protocol> standing = tally.standing().isEmpty()
                ? Map.of()
                : tally.standing().firstEntry().getValue();
        SortedMap<Area, SortedMap<String, HourTotal>> hours = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        byStation.forEach((code, told) -> {
            told.sort(ORDER);
            Station station = stations.get(code);
            if (station == null) {
                findings.add(Finding.of(
                        Rule.TURNOUT_NOT_LISTED, code, "", told.getFirst().origin(), Map.of()));
                return;
            }
            SortedMap<String, HourReport> last = new TreeMap<>();
            told.forEach(report -> last.put(report.hour(), report));
            check(station, standing, new ArrayList<>(last.values()), findings);
            last.values().forEach(report -> add(hours, station, report));
        });
        findings.sort(Finding.ORDER);
        hours.replaceAll((_, ofArea) -> Collections.unmodifiableSortedMap(ofArea));
        return new Turnout(Collections.unmodifiableSortedMap(hours), List.copyOf(findings));
    }

    private static void add(SortedMap<Area, SortedMap<String, HourTotal>> hours, Station station, HourReport report) {
        for (int level = 0; level <= station.area().level(); level++) {
            SortedMap<String, HourTotal> ofArea =
                    hours.computeIfAbsent(station.area().at(level), _ -> new TreeMap<>());
            HourTotal before = ofArea.getOrDefault(report.hour(), HourTotal.NONE);
            ofArea.put(report.hour(), before.plus(report.voted(), station.registered()));
        }
    }

    private static void check(
            Station station, Map<String, Protocol> standing, List<HourReport> told, List<Finding> findings) {
        String code = station.code();
        for (int i = 1; i < told.size(); i++) {
            HourReport earlier = told.get(i - 1);
            HourReport later = told.get(i);
            if (later.voted() < earlier.voted()) {
                found(
                        Rule.TURNOUT_FELL,
                        code,
                        later.origin(),
                        findings,
                        "hour",
                        later.hour(),
                        "earlier",
                        earlier.voted(),
                        "now",
                        later.voted());
            }
        }
        HourReport last = told.getLast();
        Protocol protocol = standing.get(code);
        Figures figures = protocol == null ? Figures.NONE : protocol.figures().completed();
        long registered = Math.max(station.registered().orElse(0), figures.orZero(Figure.REGISTERED));
        long most = told.stream().mapToLong(HourReport::voted).max().orElse(0);
        if (registered > 0 && most > registered) {
            found(
                    Rule.TURNOUT_EXCEEDS_REGISTERED,
                    code,
                    last.origin(),
                    findings,
                    "reported",
                    most,
                    Figure.REGISTERED.key(),
                    registered);
        }
        if (figures.has(Figure.PARTICIPANTS) && most > figures.orZero(Figure.PARTICIPANTS)) {
            found(
                    Rule.TURNOUT_EXCEEDS_PROTOCOL,
                    code,
                    last.origin(),
                    findings,
                    "reported",
                    most,
                    Figure.PARTICIPANTS.key(),
                    figures.orZero(Figure.PARTICIPANTS));
        }
    }

    private static void found(Rule rule, String code, Origin origin, List<Finding> findings, Object... values) {
        findings.add(Finding.of(rule, code, "", origin, Finding.values(values)));
    }
}
