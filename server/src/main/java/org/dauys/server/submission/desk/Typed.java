package org.dauys.server.submission.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** What someone typed into a form, without what no text can hold. */
final class Typed {
    private static final int LONGEST = 200_000;

    private final MultiValueMap<String, String> values;

    Typed(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** One value without space around it; empty when it is missing. */
    String text(String name) {
        return clean(Optional.ofNullable(values.getFirst(name)).orElse(""));
    }

    /** All values of a name, empty ones left out. */
    List<String> all(String name) {
        return Optional.ofNullable(values.get(name)).orElse(List.of()).stream()
                .map(Typed::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A number that the page hid in the form; -1 when it is missing or was tampered with, which no revision is. */
    int number(String name) {
        return number(text(name), -1);
    }

    static int number(String value, int otherwise) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** The key that the page hid in the form; a new one when it is none. */
    UUID key(String name) {
        return id(name).orElseGet(UUID::randomUUID);
    }

    Optional<UUID> id(String name) {
        String value = text(name);
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(value))
                : Optional.empty();
    }

    /** A day as browsers send it; empty when it is none. */
    Optional<LocalDate> day(String name) {
        try {
            LocalDate day = LocalDate.parse(text(name));
            return Optional.of(day).filter(one -> one.getYear() >= 1000 && one.getYear() <= 9999);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Text as it may be kept: lines end with a line feed, no characters that steer a terminal. */
    static String clean(String value) {
        return value.substring(0, Math.min(LONGEST, value.length()))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .strip();
    }
}
