package org.dauys.server.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What an editor typed, without what no text can hold. */
public final class Form {
    private static final int LONGEST = 200_000;

    private final MultiValueMap<String, String> values;

    public Form(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** One value without space around it; empty when it is missing. */
    public String text(String name) {
        return clean(Optional.ofNullable(values.getFirst(name)).orElse(""));
    }

    /** All values of a name, empty ones left out. */
    public List<String> all(String name) {
        return Optional.ofNullable(values.get(name)).orElse(List.of()).stream()
                .map(Form::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Words in three languages, from the fields {@code name-kk}, {@code name-ru} and {@code name-en}. */
    public Words words(String name) {
        return new Words(text(name + "-kk"), text(name + "-ru"), text(name + "-en"));
    }

    /** A number that was typed, or that the page hid in the form; -1 when it is missing or none, which no revision is. */
    public int number(String name) {
        return WrittenNumber.of(text(name)).orElse(-1);
    }

    /** A day as browsers send it; empty when nothing was typed. An error when it is no day. */
    public Optional<LocalDate> day(String name, Errors errors) {
        String value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException noDay) {
            // The same as a year that cannot be meant.
        }
        errors.add(name, "desk.error.day", value);
        return Optional.empty();
    }

    /** An error for each language whose words are too long, at its field. */
    public static void limit(Words words, String name, int longest, Errors errors) {
        Say.LANGUAGES.stream()
                .filter(language -> words.exactly(language).length() > longest)
                .forEach(language -> errors.add(
                        name + "-" + language.getLanguage(),
                        "desk.error.long",
                        words.exactly(language).length(),
                        longest));
    }

    /** Text as it may be kept: lines end with a line feed, and no characters steer a terminal. */
    public static String clean(String value) {
        return value.substring(0, Math.min(LONGEST, value.length()))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .strip();
    }
}
