package org.dauys.server.people.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.server.invariants.Impossible;

/**
 * Where a try to log in comes from, as a sign that tells two places apart and says nothing else. Addresses are neither
 * kept nor logged: the sign is an HMAC-SHA-256 of the address by a key that is made at start and dies with the process.
 */
public final class LoginClient {
    private static final String HMAC = "HmacSHA256";
    private static final SecretKeySpec KEY = newKey();
    private static final int IPV4_BYTES = 4;
    /** A household or an office gets at least a network of 64 bits; within it, anyone can take any address. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private LoginClient() {}

    /** The sign of the client that sent this. */
    public static String of(HttpServletRequest request) {
        return sign(network(request.getRemoteAddr()));
    }

    /** The sign of anything: names that people type do not stay in memory either. */
    public static String sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length <= IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES);
        } catch (IllegalArgumentException noAddress) {
            return new byte[0];
        }
    }

    private static String sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(KEY);
            return Base64.getEncoder().withoutPadding().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException impossible) {
            throw Impossible.in(LoginClient.class, impossible);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, HMAC);
    }
}
