package org.dauys.server.referendum;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.site.Words;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Station;

/**
 * An edition of the list of polling stations.
 *
 * @param number 1 is the first
 * @param reason why it was changed; empty of the first
 * @param publishedAt empty while only the desk sees it
 * @param names of areas
 * @param stations sorted by code
 * @param byCode the same by their codes
 */
public record StationList(
        long id,
        int number,
        Words reason,
        Optional<Instant> publishedAt,
        Map<Area, String> names,
        List<Station> stations,
        Map<String, Station> byCode) {

    public StationList {
        names = Map.copyOf(names);
        stations = List.copyOf(stations);
        byCode = Map.copyOf(byCode);
    }

    static StationList of(
            long id,
            int number,
            Words reason,
            Optional<Instant> publishedAt,
            Map<Area, String> names,
            List<Station> stations) {
        return new StationList(
                id,
                number,
                reason,
                publishedAt,
                names,
                stations,
                stations.stream().collect(Collectors.toMap(Station::code, Function.identity())));
    }

    /** The station of a code. */
    public Optional<Station> station(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** An area's name; its code where it has none. */
    public String name(Area area) {
        String name = names.getOrDefault(area, "");
        return name.isEmpty() ? area.path().isEmpty() ? "" : area.path().getLast() : name;
    }
}
