package org.dauys.server.meeting.figures;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Thresholds;

/**
 * What published minutes say was said at a meeting, as it is counted.
 *
 * @param region slug; empty when the meeting has none
 * @param host code of its kind
 * @param attended by the first version of the minutes, so that a correction moves nobody from one group to another; empty when nobody
 *     counted
 * @param said how often each kind with each theme, in this order
 */
@CountsPeople
record Hall(String code, String region, String host, OptionalInt attended, Map<List<String>, Long> said) {
    Hall {
        said = Map.copyOf(said);
    }

    /** Whether too few came, as far as anybody counted, for figures of this meeting alone. */
    boolean isSmall() {
        return attended.orElse(0) < Thresholds.LEAST_TOOK_PART;
    }
}
