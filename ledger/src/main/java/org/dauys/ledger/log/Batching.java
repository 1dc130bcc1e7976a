package org.dauys.ledger.log;

import java.time.Duration;

/**
 * How many entries go into a batch.
 *
 * @param window how long the first entry of a batch waits for others at most, from 0
 * @param gap how long after the last one it waits for another, from 0
 * @param entries how many a batch has at most, from 1
 * @param bytes how many bytes they have together at most; a single entry may have more
 * @param endsWithTile whether one of half a tile's entries or more ends where a tile does, so that no partial ones are written
 */
public record Batching(Duration window, Duration gap, int entries, int bytes, boolean endsWithTile) {
    /**
     * A signed checkpoint within 200 ms, of which nearly all remain for the disk: those that come while a batch is being written
     * are the next one, so that many callers make large batches without waiting for each other.
     */
    public static final Batching USUAL =
            new Batching(Duration.ofMillis(2), Duration.ofNanos(300_000), 4096, 8 << 20, true);

    public Batching {
        if (window.isNegative() || gap.isNegative() || entries < 1 || bytes < 1) {
            throw new IllegalArgumentException("A batch has at least one entry and waits no negative time.");
        }
    }
}
