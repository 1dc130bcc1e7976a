package org.dauys.ledger.check;

/**
 * Something in a log that is not as it must be.
 *
 * @param place the file
 * @param fault what is wrong with it
 * @param remedy what to do
 */
public record Finding(String place, String fault, String remedy) {
    /** In one line. */
    @Override
    public String toString() {
        return place + ": " + fault + " " + remedy;
    }
}
