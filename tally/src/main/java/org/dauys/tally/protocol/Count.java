package org.dauys.tally.protocol;

import java.util.List;
import java.util.Map;

/**
 * All that is known of a vote when it is counted. The order of lists does not matter to any result.
 *
 * @param levels names of the levels of areas, from the top down, without the country
 * @param stations the list published before the day; empty when there is none, then stations are taken from the protocols
 * @param listed whether the stations are such a list
 * @param protocols official ones and observers' copies, corrections too
 * @param names of areas, where they have some
 */
public record Count(
        List<String> levels,
        List<Station> stations,
        boolean listed,
        List<Protocol> protocols,
        List<PublishedTotal> published,
        Map<Area, String> names) {
    public Count {
        levels = List.copyOf(levels);
        stations = List.copyOf(stations);
        protocols = List.copyOf(protocols);
        published = List.copyOf(published);
        names = Map.copyOf(names);
    }
}
