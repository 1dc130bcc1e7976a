package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dauys.tally.protocol.Protocol;

/** Protocols of one kind on one question by the station's code. Nearly every station has one, so that lists are made only of several. */
final class ByStation {
    private final Map<String, Protocol> first = new HashMap<>();
    private final Map<String, List<Protocol>> several = new HashMap<>();

    void add(Protocol protocol) {
        Protocol before = first.putIfAbsent(protocol.station(), protocol);
        if (before != null) {
            several.computeIfAbsent(protocol.station(), _ -> new ArrayList<>(List.of(before)))
                    .add(protocol);
        }
    }

    /** How many stations have some. */
    int stations() {
        return first.size();
    }

    /** Those of a station in the order in which they came; none where it has none. */
    List<Protocol> of(String station) {
        Protocol one = first.get(station);
        if (one == null) {
            return List.of();
        }
        return several.isEmpty() ? List.of(one) : several.getOrDefault(station, List.of(one));
    }

    /** Names each station that has some, in no order. */
    void each(Consumer<String> stations) {
        first.keySet().forEach(stations);
    }
}
