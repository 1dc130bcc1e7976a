package org.dauys.server.referendum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.total.AreaTotal;

/**
 * A count as it stands at one moment: all of its pages are made from it.
 *
 * @param list of stations, the newest published
 * @param tally what the engine makes of all protocols
 * @param decision what the rule makes of it
 * @param hours turnout as stations told it
 * @param byStation all protocols of a station, in the order of their numbers
 * @param findings by the station or area that they are of
 * @param stamp grows with everything that readers can see
 */
public record Counted(
        Referendum referendum,
        Optional<StationList> list,
        Tally tally,
        Decision decision,
        List<Turnouts.Hour> hours,
        Map<String, List<Protocol>> byStation,
        Map<String, List<Finding>> findings,
        long stamp) {

    static Counted of(
            Referendum referendum, Optional<StationList> list, Tally tally, List<Turnouts.Hour> hours, long stamp) {
        return new Counted(
                referendum,
                list,
                tally,
                Closings.rule(referendum).decide(tally.totalsOf("")),
                List.copyOf(hours),
                tally.count().protocols().stream().collect(Collectors.groupingBy(Protocol::station)),
                tally.findings().stream().collect(Collectors.groupingBy(Finding::subject)),
                stamp);
    }

    /** Recomputed totals of all areas, from the country down. */
    public SortedMap<Area, AreaTotal> totals() {
        return tally.totalsOf("");
    }

    /** The country. */
    public AreaTotal nation() {
        return tally.nation("");
    }

    /** The areas right below another, with their totals. */
    public List<AreaTotal> below(Area area) {
        return totals().values().stream()
                .filter(one -> one.area().level() == area.level() + 1 && area.holds(one.area()))
                .toList();
    }

    /** The protocol of a station that counts. */
    public Optional<Protocol> standing(String station) {
        return Optional.ofNullable(tally.standingOf("").get(station));
    }

    /** Protocols of a station. */
    public List<Protocol> protocols(String station) {
        return byStation.getOrDefault(station, List.of());
    }

    /** What was found of a station. */
    public List<Finding> found(String subject) {
        return findings.getOrDefault(subject, List.of());
    }
}
