package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dauys.tally.protocol.Protocol;

/**
 * Protocols of one kind on one question by the station's code. Nearly every station has one that corrects nothing, so that lists are
 * made only of others.
 */
final class ByStation {
    private final Map<String, Protocol> first;
    private final List<Protocol> inOrder = new ArrayList<>();
    /** Where it has to be found out which one stands. */
    private final Map<String, List<Protocol>> chains = new HashMap<>();

    /** @param stations about how many there will be */
    ByStation(int stations) {
        first = HashMap.newHashMap(stations);
    }

    void add(Protocol protocol) {
        inOrder.add(protocol);
        Protocol before = first.putIfAbsent(protocol.station(), protocol);
        if (before != null || protocol.replaces().isPresent()) {
            chains.computeIfAbsent(
                            protocol.station(), _ -> new ArrayList<>(before == null ? List.of() : List.of(before)))
                    .add(protocol);
        }
    }

    /** Those of a station in the order in which they came; none where it has none. */
    List<Protocol> of(String station) {
        Protocol one = first.get(station);
        return one == null ? List.of() : chains.getOrDefault(station, List.of(one));
    }

    /** Names each station that has some, in no order. */
    void each(Consumer<String> stations) {
        first.keySet().forEach(stations);
    }

    /** The one that stands of each station, to be changed by the caller; nothing is asked of this afterwards but {@link #inOrder}. */
    Map<String, Protocol> standing(Standing standing) {
        chains.forEach((station, protocols) -> first.put(station, standing.of(protocols)));
        return first;
    }

    /** All that stand, in the order in which they came where that is known without a search. */
    List<Protocol> inOrder(Map<String, Protocol> standing) {
        return standing.size() == inOrder.size() ? inOrder : List.copyOf(standing.values());
    }
}
