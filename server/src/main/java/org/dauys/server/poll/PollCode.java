package org.dauys.server.poll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;

/**
 * What a participant goes on with, on another device or next week: sixteen signs in fours, {@code 7KQ2-M9XD-4TBP-X3HW}; 76 bits. Codes
 * of twelve signs, 57 bits, were given before and are taken too. The database has a SHA-256 of it, and a page shows part of another one
 * ({@link #drawing}): who has a copy of the database finds all codes of twelve signs of a poll by trying every
 * one, in months on one graphics processor; for sixteen signs it would be a hundred thousand years. Whoever loses the code begins anew.
 *
 * @param signs without dashes, in capitals
 */
public record PollCode(String signs) {
    /** No vowels, so that no word comes about; neither 0 nor 1, which look like letters. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 16;
    private static final int EARLIER_LENGTH = 12;
    private static final int GROUP = 4;
    private static final int DRAWING_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that was hardly ever made before. */
    public static PollCode next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new PollCode(code.toString());
    }

    /** The code as someone typed it, in any case, with or without dashes; empty when it is none. */
    public static Optional<PollCode> typed(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return (code.length() == LENGTH || code.length() == EARLIER_LENGTH)
                        && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(new PollCode(code))
                : Optional.empty();
    }

    /** As it is shown: {@code 7KQ2-M9XD-4TBP}. */
    public String printed() {
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What the database has of it, as hexadecimal digits: a hash of its own in each poll. */
    public String hash(Poll poll) {
        return sha256("poll " + poll.id() + " " + signs);
    }

    /** The number by which a participant's draws can be made again; 48 bits of a hash, which many codes have in common. */
    public String drawing() {
        return sha256("draws " + signs).substring(0, DRAWING_LENGTH);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(PollCode.class, impossible);
        }
    }
}
