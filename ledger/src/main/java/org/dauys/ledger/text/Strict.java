package org.dauys.ledger.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Readers that take what an encoder writes and nothing else, so that no two texts mean the same. */
public final class Strict {
    private Strict() {}

    /**
     * A number from 0 to 2<sup>63</sup> − 1 in decimal digits without leading zeros.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static long decimal(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("\"" + shortened(text) + "\" is not a number without leading zeros.");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is more than 2^63 − 1.", e);
        }
    }

    /**
     * The bytes of a padded base64 (RFC 4648 §4) as an encoder writes it.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("\"" + shortened(text) + "\" is not base64 as an encoder writes it.");
        }
        return bytes;
    }

    /**
     * The text of UTF-8.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("It is not UTF-8.", e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
