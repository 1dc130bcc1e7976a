package org.dauys.server.referendum;

import java.util.List;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/** Looks at one protocol with the engine's own checks, before it is sent. */
public final class ProtocolCheck {
    private ProtocolCheck() {}

    /** What the engine finds in it alone, against the list of stations. */
    public static List<Finding> of(Station station, Figures figures) {
        Count one = new Count(
                List.of(),
                List.of(station),
                true,
                List.of(Protocol.official("", station.code(), "", figures)),
                List.of(),
                java.util.Map.of());
        return Tally.of(one, List.of()).findings();
    }
}
