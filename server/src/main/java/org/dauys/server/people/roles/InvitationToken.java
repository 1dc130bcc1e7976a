package org.dauys.server.people.roles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.dauys.server.invariants.Impossible;

/** What an invitation's link ends with. Only its hash is kept: who reads the database cannot use it. */
final class InvitationToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private InvitationToken() {}

    /** A new one of 256 random bits. */
    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256: nobody can try all tokens, so no slow hash is needed. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(InvitationToken.class, impossible);
        }
    }
}
