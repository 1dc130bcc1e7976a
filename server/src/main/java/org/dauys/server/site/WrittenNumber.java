package org.dauys.server.site;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as people write it: {@code №301}, {@code № 1 024}, {@code No. 301}, {@code #301}, {@code 301.}. */
public final class WrittenNumber {
    private static final String SPACES = "[\\s\\h]+";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:№|#|n[o°º]\\.?|nr\\.?)?([0-9]{1,9})\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WrittenNumber() {}

    /**
     * The number, from 0.
     *
     * @return empty when it is none, or has more than nine digits
     */
    public static OptionalInt of(String typed) {
        Matcher written = WRITTEN.matcher(typed.replaceAll(SPACES, ""));
        return written.matches() ? OptionalInt.of(Integer.parseInt(written.group(1))) : OptionalInt.empty();
    }
}
