package org.dauys.tally.check;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.jspecify.annotations.Nullable;

/** Stations, each with the protocol that counts on one question: looked for once, since that is a great part of a large count's time. */
public final class Reports {
    private final List<Station> stations;
    private final @Nullable Protocol[] protocols;

    private Reports(List<Station> stations) {
        this.stations = stations;
        protocols = new Protocol[stations.size()];
    }

    /**
     * Brings them together.
     *
     * @param stations each once
     * @param standing the protocol that counts, by the station's code
     */
    public static Reports of(List<Station> stations, Map<String, Protocol> standing) {
        Reports reports = new Reports(stations);
        reports.places()
                .forEach(place -> reports.protocols[place] =
                        standing.get(stations.get(place).code()));
        return reports;
    }

    /** The places of all stations, from 0, for several threads. */
    public IntStream places() {
        return IntStream.range(0, protocols.length).parallel();
    }

    /** The station in a place. */
    public Station station(int place) {
        return stations.get(place);
    }

    /** The protocol that counts of the station in a place; null when it has not reported. */
    public @Nullable Protocol protocol(int place) {
        return protocols[place];
    }
}
