package org.dauys.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names of keys, and the ids that are made from them. */
final class KeyNames {
    private KeyNames() {}

    /** The name itself, if it is one: not empty, without spaces, plus signs and control characters. */
    static String checked(String name) {
        boolean isBad = name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
        if (isBad) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of a key: it must not be empty or have spaces or plus signs.");
        }
        return name;
    }

    /** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ public key). */
    static int id(String name, SignatureType type, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update((byte) type.code());
            byte[] hash = digest.digest(publicKey);
            return java.nio.ByteBuffer.wrap(hash).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
