package org.dauys.server.jobs;

import java.time.Duration;

/**
 * How the jobs of a node are done.
 *
 * @param atOnce how many at a time, at least 1
 * @param firstPause between the first try of a job and the second; each pause after that is three times as long
 * @param lookEvery how soon work that another node added is found
 */
record Pace(int atOnce, Duration firstPause, Duration lookEvery) {
    /** Pauses of 2, 6, 18 and 54 seconds. */
    static final Pace USUAL = new Pace(2, Duration.ofSeconds(2), Duration.ofSeconds(2));
}
