package org.dauys.ledger.witness;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many requests come of each address in a minute. Safe for several threads. */
final class Pace {
    private static final int MINUTE = 60;
    private static final int NETWORK_BYTES = 8;
    private static final String OTHERS = "others";

    private final WitnessLimits limits;
    private final InstantSource clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    Pace(WitnessLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a request; how many seconds to wait before the next, 0 when this one is within the limits. */
    synchronized int secondsToWait(InetAddress address) {
        if (limits.aMinute() == 0) {
            return 0;
        }
        long now = clock.instant().getEpochSecond();
        if (Math.floorDiv(now, MINUTE) != minute) {
            minute = Math.floorDiv(now, MINUTE);
            counts.clear();
        }
        String who = network(address);
        String counted = counts.containsKey(who) || counts.size() < limits.addresses() ? who : OTHERS;
        return counts.merge(counted, 1, Integer::sum) <= limits.aMinute() ? 0 : MINUTE - Math.floorMod(now, MINUTE);
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
