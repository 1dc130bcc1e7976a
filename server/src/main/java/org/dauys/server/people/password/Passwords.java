package org.dauys.server.people.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import org.dauys.server.invariants.Impossible;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Hashes of passwords: bcrypt over the SHA-256 of the password. bcrypt alone reads 72 bytes, that is 36 Kazakh letters,
 * and would let in whoever types these and then anything.
 */
public final class Passwords {
    /** A quarter of a second on an ordinary core. */
    static final int USUAL_COST = 12;

    /** Less only in tests, which log in thousands of times. */
    private static final int COST = Integer.getInteger("dauys.people.password-cost", USUAL_COST);

    /** Of nobody's password: compared with when there is no such account, so that the answer takes as long. */
    static final String NOBODY = hash(OneTimePassword.next());

    private Passwords() {}

    /** With a new salt, which is in the hash. */
    public static String hash(String password) {
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(COST));
    }

    /** Whether the hash is this password's. */
    static boolean match(String password, String hash) {
        return BCrypt.checkpw(digest(password), hash);
    }

    /** 44 characters. One keyboard may write й as one character, another as two: NFKC makes them the same. */
    private static String digest(String password) {
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Passwords.class, impossible);
        }
    }
}
