package org.dauys.tally.anomaly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something unusual. It is a place to look at and no sign of fraud: see {@link Limits}.
 *
 * @param list which list it is on
 * @param stations codes, one or several
 * @param values the figures that show it
 */
public record Unusual(Kind list, List<String> stations, Map<String, String> values) {
    public Unusual {
        stations = List.copyOf(stations);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The lists; each says what it cannot tell. */
    public enum Kind {
        /** Stations of one area with the same figures. */
        IDENTICAL("In small stations equal figures are common. Only those with at least 50 ballots are on the list."),
        /** All or nearly all registered voters took part, or all voted for the same. */
        COMPLETE("Barracks, ships, hospitals and small villages can lawfully vote as one, with nobody absent."),
        /** Many more or fewer took part than in the other stations of the area. */
        TURNOUT_JUMP("Stations of one area may differ: a market, a dormitory or a station for voters from elsewhere."),
        /** Many more or fewer votes for than in the other stations of the area. */
        SHARE_JUMP("Neighbouring quarters may think differently."),
        /** Many invalid ballots, or none among many. */
        INVALID_JUMP("Invalid ballots depend on how the ballot was explained, and on who judges them."),
        /** An unusual share of ballots from portable boxes. */
        HOME_SHARE("Where many are old or live far away, many vote at home.");

        private final String limits;

        Kind(String limits) {
            this.limits = limits;
        }

        /** What the list cannot tell, in English; it stands beside it wherever it is shown. */
        public String limits() {
            return limits;
        }
    }
}
