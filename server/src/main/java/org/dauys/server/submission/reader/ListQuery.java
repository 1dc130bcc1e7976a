package org.dauys.server.submission.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dauys.server.site.WrittenNumber;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.Codes;
import org.springframework.util.MultiValueMap;

/**
 * What a reader wants to see of the register, as the address says it. What it says wrongly is left out.
 *
 * @param values of the known parameters, as typed; without empty ones
 */
public record ListQuery(Map<String, String> values) {
    public static final String WORDS = "q";
    public static final String PROVISION = "p";
    public static final String THEME = "theme";
    public static final String KIND = "kind";
    public static final String SOURCE = "source";
    public static final String LANGUAGE = "written";
    public static final String STATE = "state";
    public static final String DECISION = "decision";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String CAMPAIGN = "campaign";
    public static final String SORT = "sort";
    /** {@code each}: every one of a campaign. */
    public static final String COPIES = "copies";

    public static final String AFTER = "after";
    public static final String BEFORE = "before";

    private static final int LONGEST = 200;

    public ListQuery {
        values = Map.copyOf(values);
    }

    static ListQuery of(MultiValueMap<String, String> asked) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names()) {
            String value =
                    CleanText.line(Optional.ofNullable(asked.getFirst(name)).orElse(""));
            if (!value.isEmpty()) {
                values.put(
                        name,
                        value.substring(0, value.offsetByCodePoints(0, Math.min(LONGEST, CleanText.length(value)))));
            }
        }
        return new ListQuery(values);
    }

    private static String[] names() {
        return new String[] {
            WORDS, PROVISION, THEME, KIND, SOURCE, LANGUAGE, STATE, DECISION, FROM, TO, CAMPAIGN, SORT, COPIES, AFTER,
            BEFORE
        };
    }

    /** In what order. */
    public enum Sort {
        NEWEST,
        OLDEST,
        SUPPORTED;

        public String code() {
            return Codes.of(this);
        }
    }

    /** Where a page begins or ends: a number, and with it the count of supporters when these decide on the order. */
    record Key(int supporters, int number) {
        static Optional<Key> of(String text) {
            String[] parts = text.split("[.]", 2);
            boolean numbers = Arrays.stream(parts).allMatch(part -> part.matches("[0-9]{1,9}"));
            if (!numbers) {
                return Optional.empty();
            }
            return Optional.of(
                    parts.length == 2
                            ? new Key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                            : new Key(0, Integer.parseInt(parts[0])));
        }
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** A constant of this kind, by its code. */
    <E extends Enum<E>> Optional<E> get(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Codes.of(constant).equals(get(name)))
                .findFirst();
    }

    public Sort sort() {
        return get(SORT, Sort.class).orElse(Sort.NEWEST);
    }

    public boolean isGrouped() {
        return !get(COPIES).equals("each") && get(CAMPAIGN).isEmpty();
    }

    StemQuery words() {
        return new StemQuery(get(WORDS));
    }

    /** The number of a submission, when that is what was typed. */
    OptionalInt number() {
        return WrittenNumber.of(get(WORDS));
    }

    Optional<LocalDate> day(String name) {
        try {
            return get(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get(name)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    Optional<Key> after() {
        return Key.of(get(AFTER));
    }

    Optional<Key> before() {
        return Key.of(get(BEFORE));
    }

    /** Whether it asks for the begin of the list. */
    boolean isBegin() {
        return after().isEmpty() && before().isEmpty();
    }

    /** Whether it leaves anything out. */
    public boolean isFiltered() {
        return values.keySet().stream()
                .anyMatch(name ->
                        !name.equals(SORT) && !name.equals(COPIES) && !name.equals(AFTER) && !name.equals(BEFORE));
    }

    /** The same with another value, from its first page; the empty text takes it away. */
    public ListQuery with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        other.remove(BEFORE);
        other.remove(name);
        if (!value.isEmpty()) {
            other.put(name, value);
        }
        return new ListQuery(other);
    }

    /** The address. */
    public String href(String path) {
        return values.isEmpty()
                ? path
                : path + "?"
                        + Arrays.stream(names())
                                .filter(values::containsKey)
                                .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
