package org.dauys.server.submission.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.server.invariants.Impossible;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Makes it dear to send thousands of forms by a program, and costs a person nothing: a form bears a seal of the time when it was
 * made, and the sender's browser, while the person writes, looks for a number that gives the seal a rare sum. Without
 * JavaScript one waits some seconds instead, and a moderator looks first. See docs/decisions/0009.
 */
@Component
class Seal {
    /** 2^18 sums: a second on a phone; a thousand forms take a quarter of an hour. */
    static final int BITS = 18;

    static final Duration WITHOUT_WORK = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final String HMAC = "HmacSHA256";

    private final JdbcClient sql;
    private final InstantSource clock;
    private final AtomicReference<Optional<SecretKeySpec>> key = new AtomicReference<>(Optional.empty());

    Seal(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The hidden fields of a form. */
    public record Fields(String key, String at, String seal) {
        /** The key, if it is one. */
        Optional<UUID> requestKey() {
            return key.matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
                    ? Optional.of(UUID.fromString(key))
                    : Optional.empty();
        }
    }

    /** What the fields of a form without account are worth. */
    enum Worth {
        /** The work was done. */
        DONE,
        /** Not done, but the sender took some time. */
        WAITED,
        /** Sent too soon. */
        SOON,
        /** Not made by us, or days ago. */
        NONE
    }

    Fields fresh() {
        return fresh(UUID.randomUUID().toString());
    }

    /** The same form, sealed anew. */
    Fields fresh(String requestKey) {
        String at = String.valueOf(clock.millis());
        return new Fields(requestKey, at, seal(requestKey, at));
    }

    static Fields of(MultiValueMap<String, String> sent) {
        return new Fields(one(sent, "key"), one(sent, "at"), one(sent, "seal"));
    }

    Worth worth(Fields fields, String work) {
        if (!fields.at().matches("[0-9]{13}")
                || !MessageDigest.isEqual(
                        seal(fields.key(), fields.at()).getBytes(StandardCharsets.US_ASCII),
                        fields.seal().getBytes(StandardCharsets.UTF_8))) {
            return Worth.NONE;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(fields.at())), clock.instant());
        if (age.compareTo(LONGEST) > 0 || age.isNegative()) {
            return Worth.NONE;
        }
        if (work.matches("[0-9]{1,15}") && isRare(fields.seal() + "." + work)) {
            return Worth.DONE;
        }
        return age.compareTo(WITHOUT_WORK) < 0 ? Worth.SOON : Worth.WAITED;
    }

    /** Whether the SHA-256 begins with {@link #BITS} zeros. */
    static boolean isRare(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            int first = ((sum[0] & 0xFF) << 16) | ((sum[1] & 0xFF) << 8) | (sum[2] & 0xFF);
            return first >>> (24 - BITS) == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Seal.class, impossible);
        }
    }

    private String seal(String requestKey, String at) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            byte[] sum = mac.doFinal((requestKey + " " + at).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw Impossible.in(Seal.class, impossible);
        }
    }

    /** Read once: it never changes. */
    private SecretKeySpec key() {
        return key.updateAndGet(known -> known.or(() -> Optional.of(new SecretKeySpec(
                        sql.sql("select key from submission.seal")
                                .query(byte[].class)
                                .single(),
                        HMAC))))
                .orElseThrow();
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }
}
