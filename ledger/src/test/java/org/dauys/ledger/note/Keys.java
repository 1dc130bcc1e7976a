package org.dauys.ledger.note;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of tests, the same in every run. */
public final class Keys {
    public static final String ORIGIN = "log.example/acts";

    private static final Map<String, SigningKey> MADE = new ConcurrentHashMap<>();

    private Keys() {}

    public static SigningKey ed25519() {
        return of(ORIGIN, SignatureType.ED25519, 1);
    }

    public static SigningKey mlDsa() {
        return of(ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE, 2);
    }

    /** The key of a witness: {@code witness.example/w1}, …; those with an even number sign with ML-DSA-44. */
    public static SigningKey witness(int number) {
        return of(
                "witness.example/w" + number,
                number % 2 == 0 ? SignatureType.ML_DSA_44_COSIGNATURE : SignatureType.ED25519_COSIGNATURE,
                100 + number);
    }

    public static SigningKey of(String name, SignatureType type, int number) {
        // A key is checked when it is made, which takes longer than to sign with it.
        return MADE.computeIfAbsent(name + type + number, _ -> {
            byte[] seed = new byte[32];
            Arrays.fill(seed, (byte) number);
            return SigningKey.ofSeed(name, type, seed);
        });
    }
}
