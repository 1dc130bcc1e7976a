package org.dauys.server.people.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a password must be, as NIST SP 800-63B wants it: long and not a common one; no classes of characters. */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    /** Enough for any sentence; not for making the server hash megabytes. */
    static final int LONGEST = 200;

    /** Letters and digits of the commonest ones of 12 characters or more, and the stems of others, one a line. */
    private static final Set<String> COMMON = common();

    /** What is wrong with one; the page says it in words. */
    public enum Broken {
        SHORT,
        LONG,
        NAME,
        COMMON
    }

    private PasswordRule() {}

    /** What is wrong with a password for an account; empty when nothing is. */
    public static Optional<Broken> broken(String account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Broken.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Broken.LONG);
        }
        String plain = plain(password);
        String stem = plain.replaceAll("^[0-9]+|[0-9]+$", "");
        if (isRepetition(plain, plain(account)) || stem.equals(plain(account))) {
            return Optional.of(Broken.NAME);
        }
        return COMMON.contains(plain) || COMMON.contains(stem) || isOneThingAgain(plain)
                ? Optional.of(Broken.COMMON)
                : Optional.empty();
    }

    /** "aaaaaaaaaaaa", "123412341234", "passwordpassword". */
    private static boolean isOneThingAgain(String plain) {
        for (int length = 1; length <= plain.length() / 2; length++) {
            String part = plain.substring(0, length);
            if (isRepetition(plain, part) && (length <= 4 || COMMON.contains(part))) {
                return true;
            }
        }
        return plain.isEmpty();
    }

    private static boolean isRepetition(String plain, String part) {
        return !part.isEmpty()
                && plain.length() % part.length() == 0
                && plain.equals(part.repeat(plain.length() / part.length()));
    }

    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(file.lines().map(PasswordRule::plain).distinct().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
