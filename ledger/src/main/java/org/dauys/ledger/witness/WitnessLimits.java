package org.dauys.ledger.witness;

/**
 * What a witness takes from those who ask it.
 *
 * @param aMinute requests of one address a minute, an IPv6 address with all of its /64; 0: any number, for a witness behind a proxy, where
 *     all come from one address
 * @param atOnce requests that are answered at once, from 1
 * @param bodies that are in memory at once, on their way or being answered, from {@code atOnce}: each takes up to 270,336 bytes
 * @param addresses that are counted one by one in a minute, from 1; all others share one count
 */
public record WitnessLimits(int aMinute, int atOnce, int bodies, int addresses) {
    /** A log, which publishes at most twenty times a second, is within them. */
    public static final WitnessLimits USUAL = new WitnessLimits(1_500, 64, 512, 10_000);

    public WitnessLimits {
        if (aMinute < 0 || atOnce < 1 || addresses < 1) {
            throw new IllegalArgumentException("The limits of a witness are at least 1, or 0 for any number a minute.");
        }
        if (bodies < atOnce) {
            throw new IllegalArgumentException(
                    "A witness that answers " + atOnce + " at once must hold as many bodies, not " + bodies + ".");
        }
    }

    /** The usual ones, but for the requests of one address a minute. */
    public static WitnessLimits ofPace(int aMinute) {
        return new WitnessLimits(aMinute, USUAL.atOnce, USUAL.bodies, USUAL.addresses);
    }
}
