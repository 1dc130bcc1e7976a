package org.dauys.server.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.server.invariants.Impossible;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How often something may come from one place without an account. A hall of four hundred people shares one address, so limits are
 * wide; they are there to slow down programs. Of an address only a sum with a random salt is kept, in memory, for at most
 * a day: nobody can tell from it who wrote, and with the next salt nobody can tell that two were the same.
 */
@Component
public class PlacePace {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration SALT = Duration.ofDays(1);
    private static final int MOST_PLACES = 50_000;
    /** An IPv6 network; within it anyone can take any address. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private static final String HMAC = "HmacSHA256";

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;
    private final Cache<String, SecretKeySpec> salt;

    PlacePace(ObjectProvider<TimeMeter> time) {
        this.time = time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_PLACES)
                .expireAfterAccess(WINDOW)
                .build();
        this.salt = Caffeine.newBuilder().expireAfterWrite(SALT).build();
    }

    /**
     * Counts one; says how long to wait when it was one too many.
     *
     * @param act what is counted, each by itself
     * @param often in ten minutes
     */
    public Optional<Duration> take(HttpServletRequest request, String act, int often) {
        long nanos = buckets.get(act + " " + sign(request.getRemoteAddr()), _ -> bucket(often))
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill();
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    private Bucket bucket(int often) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(often).refillGreedy(often, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    private String sign(String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(salt.get("", _ -> newSalt()));
            return Base64.getEncoder().encodeToString(mac.doFinal(network(address)));
        } catch (GeneralSecurityException impossible) {
            throw Impossible.in(PlacePace.class, impossible);
        }
    }

    private static SecretKeySpec newSalt() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, HMAC);
    }

    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES);
        } catch (IllegalArgumentException noAddress) {
            return new byte[1];
        }
    }
}
