package org.dauys.server.submission;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.dauys.server.invariants.Impossible;

/**
 * Codes of receipts: 12 letters and digits in threes of four, {@code 7KQ2-M9XD-4TBP}; 57 bits. The code of what a form sends
 * is made from the form's random key, so that whoever sends the form again after a lost connection sees the same code. The
 * register keeps neither: only the code's hash, and another sum of the key.
 */
final class ReceiptCode {
    /** Without those that are easily taken for others when read aloud or copied by hand. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code for a form with this key. */
    static String of(UUID requestKey) {
        BigInteger number = new BigInteger(1, sum("receipt " + requestKey));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] rest = number.divideAndRemainder(BigInteger.valueOf(SIGNS.length()));
            number = rest[0];
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(rest[1].intValue()));
        }
        return code.toString();
    }

    /** What the register keeps of a form's key: by it the same form is known again, but no code can be made from it. */
    static UUID request(UUID requestKey) {
        ByteBuffer sum = ByteBuffer.wrap(sum("request " + requestKey));
        return new UUID(sum.getLong(), sum.getLong());
    }

    /** SHA-256 of the code as typed, in any case, with or without dashes and spaces. */
    static byte[] hash(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return sum(code);
    }

    private static byte[] sum(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(ReceiptCode.class, impossible);
        }
    }
}
