package org.dauys.server.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What tables write for languages, days, yes and no, in the three languages. */
public final class TableWords {
    private static final List<DateTimeFormatter> DAYS = List.of(
            day("uuuu-M-d"), day("d.M.uuuu"), day("d/M/uuuu"), day("uuuu/M/d"), day("uuuu.M.d"), day("d-M-uuuu"));

    private TableWords() {}

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The code of a language of ours; empty when it is none. */
    public static Optional<String> language(String written) {
        String plain = plain(written);
        if (List.of("kk", "kz", "kaz").contains(plain)
                || plain.startsWith("каз")
                || plain.startsWith("қаз")
                || plain.startsWith("kazakh")) {
            return Optional.of("kk");
        }
        if (List.of("ru", "rus").contains(plain)
                || plain.startsWith("рус")
                || plain.startsWith("орыс")
                || plain.startsWith("russian")) {
            return Optional.of("ru");
        }
        if (List.of("en", "eng").contains(plain)
                || plain.startsWith("англ")
                || plain.startsWith("ағыл")
                || plain.startsWith("english")) {
            return Optional.of("en");
        }
        return Optional.empty();
    }

    /** Yes or no; empty when it is neither. */
    public static Optional<Boolean> yes(String written) {
        return Optional.ofNullable(
                switch (plain(written)) {
                    case "yes", "true", "1", "+", "да", "иә", "ия", "y" -> Boolean.TRUE;
                    case "", "no", "false", "0", "-", "нет", "жоқ", "n" -> Boolean.FALSE;
                    default -> null;
                });
    }

    /** A day in any of the usual forms; a time after it does not matter. */
    public static Optional<LocalDate> date(String written) {
        String day = written.strip().replaceFirst("(?<=\\d)[T ]\\d{1,2}:\\d\\d.*$", "");
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, form));
            } catch (DateTimeParseException other) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
