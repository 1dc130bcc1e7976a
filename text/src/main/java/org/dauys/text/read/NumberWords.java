package org.dauys.text.read;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that are words: «Глава первая», «двадцать первая», «tercero bis», «Dos.». */
final class NumberWords {
    /** «tercero bis»: a number in words, and what makes it an inserted one. */
    private static final Pattern INSERTED =
            Pattern.compile("(\\p{L}{3,30})\\s(" + HeadingNumber.LATIN_WORD + ")", Pattern.CASE_INSENSITIVE);

    private final Map<Pattern, String> ordinals = new LinkedHashMap<>();
    /** «Dos. El artículo 2 queda …»: numbers of items that are no numbers of articles. */
    private final Map<Pattern, String> cardinals = new LinkedHashMap<>();

    private final Beginnings<Boolean> beginnings =
            new Beginnings<>(beginning -> numbersInWords().anyMatch(pattern -> Beginnings.isOf(pattern, beginning)));

    NumberWords(TraditionWords words) {
        readOrdinals(words);
    }

    private void readOrdinals(TraditionWords words) {
        for (String entry : words.value("ordinals").split(" ", -1)) {
            int colon = entry.lastIndexOf(':');
            ordinals.put(TraditionWords.pattern(entry.substring(0, colon)), entry.substring(colon + 1));
        }
        readTens(words);
        for (String entry : words.given("cardinals").orElse("").split(" ", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                cardinals.put(TraditionWords.pattern(entry.substring(0, colon)), entry.substring(colon + 1));
            }
        }
    }

    /** «двадцать первая»: a word for the tens before the ordinal of one to nine. */
    private void readTens(TraditionWords words) {
        Map<Pattern, String> units = new LinkedHashMap<>();
        ordinals.forEach((pattern, value) -> {
            if (value.length() == 1 && !value.equals("0")) {
                units.put(pattern, value);
            }
        });
        Map<Pattern, String> all = new LinkedHashMap<>();
        for (String entry : words.given("ordinals.tens").orElse("").split(" ", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                int tens = Integer.parseInt(entry.substring(colon + 1));
                units.forEach((unit, value) -> all.put(
                        TraditionWords.pattern(entry.substring(0, colon) + "[ -](?:" + unit.pattern() + ")"),
                        String.valueOf(tens + Integer.parseInt(value))));
            }
        }
        all.putAll(ordinals);
        ordinals.clear();
        ordinals.putAll(all);
    }

    /** A number in words or digits, as named units have it. */
    String ordinal() {
        return orOrdinal("\\d{1,3}(?:\\.?[ªº])?|[IVX]{1,6}(?!\\p{L})");
    }

    /** The numbers of groups, or a number in words. */
    String ofGroup() {
        return orOrdinal(HeadingNumber.OF_GROUP);
    }

    /** The numbers of a pattern, or a number in words, also an inserted one: «tercero bis». */
    String orOrdinal(String pattern) {
        return pattern + "|(?:" + ordinals() + ")(?:\\s" + HeadingNumber.LATIN_WORD + ")?";
    }

    /** All ordinal words, as a regular expression. */
    String ordinals() {
        return ordinals.keySet().stream().map(Pattern::pattern).collect(Collectors.joining("|"));
    }

    private Stream<Pattern> numbersInWords() {
        return Stream.of(ordinals, cardinals).flatMap(known -> known.keySet().stream());
    }

    /** A number in digits for one in words: {@code третья} → {@code 3}; any other without what makes it an ordinal. */
    String arabic(String number) {
        if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
            return HeadingNumber.plain(number);
        }
        Matcher inserted = INSERTED.matcher(number);
        String inWords = inserted.matches() ? inserted.group(1) : number;
        if (!beginnings.of(inWords)) {
            return HeadingNumber.plain(number);
        }
        return Stream.of(ordinals, cardinals)
                .flatMap(known -> known.entrySet().stream())
                .filter(entry -> entry.getKey().matcher(inWords).matches())
                .map(entry -> entry.getValue()
                        + (inserted.matches() ? " " + inserted.group(2).toLowerCase(Locale.ROOT) : ""))
                .findFirst()
                .orElseGet(() -> HeadingNumber.plain(number));
    }
}
