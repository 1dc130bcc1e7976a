package org.dauys.server.meeting;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a meeting in addresses, on posters and on paper sheets: eight signs that are not mistaken for each other, one of
 * 2.8 × 10^11. It is public and ties a sheet to a meeting, never to a person.
 */
public final class MeetingCode {
    /** No vowels, so that no word comes about; neither 0 nor 1, which look like letters. */
    private static final String SIGNS = "23456789bcdfghjkmnpqrstvwxz";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MeetingCode() {}

    /** One that was hardly ever made before. */
    public static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As printed: {@code K7MX-4QBR}. */
    public static String printed(String code) {
        return (code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2)).toUpperCase(Locale.ROOT);
    }

    /** The code as someone typed it, with or without the dash; empty when it is none. */
    public static Optional<String> typed(String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        return code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}
