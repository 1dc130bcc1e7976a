package org.dauys.ledger.note;

import java.security.SecureRandom;

/** A source of randomness that gives one seed, once. */
final class SeedOnly extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] seed;
    private boolean isTaken;

    SeedOnly(byte[] seed) {
        this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (isTaken || bytes.length != seed.length) {
            throw new IllegalStateException("This Java platform makes keys from more than one seed of 32 bytes.");
        }
        System.arraycopy(seed, 0, bytes, 0, seed.length);
        isTaken = true;
    }
}
