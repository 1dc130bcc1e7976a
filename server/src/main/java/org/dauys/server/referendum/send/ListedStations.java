package org.dauys.server.referendum.send;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.StationLists;
import org.dauys.tally.protocol.Station;

/** Stations of the published list; lists are read again when one that is not known is asked for. */
final class ListedStations {
    private final StationLists lists;
    private final Map<Long, StationList> known = new ConcurrentHashMap<>();

    ListedStations(StationLists lists) {
        this.lists = lists;
    }

    Optional<Station> find(Referendum referendum, String station) {
        StationList list = known.get(referendum.id());
        Optional<Station> found = list == null ? Optional.empty() : list.station(station);
        if (found.isPresent()) {
            return found;
        }
        Optional<StationList> newest = lists.published(referendum.id());
        newest.ifPresent(one -> known.put(referendum.id(), one));
        return newest.flatMap(one -> one.station(station));
    }
}
