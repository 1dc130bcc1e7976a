package org.dauys.server.submission;

import java.util.Locale;

/** Constants as the database and addresses write them: {@code NOT_BY_SENDER} is {@code not-by-sender}. */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
