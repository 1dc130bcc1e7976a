package org.dauys.ledger.witness;

/**
 * What a witness takes from those who ask it.
 *
 * @param aMinute requests of one address a minute, from 1; an IPv6 address counts with all of its /64
 * @param atOnce requests that are answered at once, from 1
 * @param addresses that are counted one by one in a minute, from 1; all others share one count
 */
public record WitnessLimits(int aMinute, int atOnce, int addresses) {
    /** A log that publishes twenty times a second without a pause is within them. */
    public static final WitnessLimits USUAL = new WitnessLimits(1_500, 64, 10_000);

    public WitnessLimits {
        if (aMinute < 1 || atOnce < 1 || addresses < 1) {
            throw new IllegalArgumentException("The limits of a witness are at least 1.");
        }
    }
}
