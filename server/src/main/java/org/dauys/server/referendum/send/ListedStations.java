package org.dauys.server.referendum.send;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.StationLists;

/** Whether a station is on the published list; lists are read again when one that is not known is asked for. */
final class ListedStations {
    private final StationLists lists;
    private final Map<Long, StationList> known = new ConcurrentHashMap<>();

    ListedStations(StationLists lists) {
        this.lists = lists;
    }

    boolean has(Referendum referendum, String station) {
        StationList list = known.get(referendum.id());
        if (list != null && list.station(station).isPresent()) {
            return true;
        }
        Optional<StationList> newest = lists.published(referendum.id());
        newest.ifPresent(one -> known.put(referendum.id(), one));
        return newest.flatMap(one -> one.station(station)).isPresent();
    }
}
