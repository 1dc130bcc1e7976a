package org.dauys.server.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.server.invariants.Impossible;

/**
 * An order of anonymous contributions that is not that of the room: the same on every page and in every export, so that two
 * of them tell no more than one, and without the key no more to be turned back than HMAC-SHA-256.
 */
public final class KeyedOrder {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 16;

    private final SecretKeySpec key;

    /**
     * An order for one meeting.
     *
     * @param key of this meeting alone, random, never shown; 16 bytes or more
     * @throws IllegalArgumentException when it is shorter
     */
    public KeyedOrder(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "The key of an order has " + key.length + " bytes. Make one of " + LEAST_BYTES + " random bytes.");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Puts things in order.
     *
     * @param things in any order
     * @param id what tells one from another, and does not change; it may count up, as no order can be seen in its sum
     */
    public <T> List<T> of(Collection<T> things, Function<T, String> id) {
        return things.stream()
                .sorted(Comparator.comparing((T thing) -> sum(id.apply(thing))).thenComparing(id))
                .toList();
    }

    private String sum(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw Impossible.in(KeyedOrder.class, missing);
        }
    }
}
