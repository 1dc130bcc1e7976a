package org.dauys.server.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dauys.server.invariants.Impossible;

/** Short sums by which browsers tell whether what they have is the newest. */
final class Sums {
    private Sums() {}

    /** The first 96 bits of the SHA-256, as 24 hexadecimal digits. */
    static String of(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Sums.class, impossible);
        }
    }
}
